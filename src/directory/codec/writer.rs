//! Writes the numbers and columns that [`Reader`](super::reader::Reader) reads.

/// Appends a number in as many bytes as it needs.
pub(crate) fn varint(out: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// Appends a column of numbers.
pub(crate) fn numbers(out: &mut Vec<u8>, values: impl IntoIterator<Item = u32>) {
    values.into_iter().for_each(|value| varint(out, value));
}

/// Appends a column of numbers that may be negative; near zero they take one byte either way.
pub(crate) fn signed(out: &mut Vec<u8>, values: impl IntoIterator<Item = i32>) {
    numbers(out, values.into_iter().map(|n| ((n << 1) ^ (n >> 31)) as u32));
}

/// Appends a column of texts, none of which holds a zero.
pub(crate) fn texts<T: AsRef<str>>(out: &mut Vec<u8>, texts: impl IntoIterator<Item = T>) {
    let mut column = Vec::new();
    for text in texts {
        column.extend(text.as_ref().as_bytes());
        column.push(0);
    }
    varint(out, u32::try_from(column.len()).expect("a column is far below 4 GiB"));
    out.extend(column);
}

/// Appends a list of texts with its length.
pub(crate) fn dictionary<T: AsRef<str>>(out: &mut Vec<u8>, list: &[T]) {
    varint(out, u32::try_from(list.len()).expect("a list is far below 4 billion"));
    texts(out, list);
}
