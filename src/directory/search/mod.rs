//! Search over a directory. (placeholder: the search helper writes this)
