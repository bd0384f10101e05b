//! The screens, a file or folder each. A screen sets its heading and shows what is shared.

mod accessibility;
mod data;
mod help;
mod home;
mod network;
mod privacy;
mod results;
mod surgery;

pub(crate) use accessibility::AccessibilityPage;
pub(crate) use data::DataPage;
pub(crate) use help::HelpPage;
pub(crate) use home::HomePage;
pub(crate) use network::NetworkPage;
pub(crate) use privacy::PrivacyPage;
pub(crate) use results::ResultsPage;
pub(crate) use surgery::SurgeryPage;
