//! The pack that a directory travels in. (placeholder: the data helper writes this)
