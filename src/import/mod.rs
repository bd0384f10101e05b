//! The importer. (placeholder)
