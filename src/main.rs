//! Starts the app in the browser.

fn main() {
    pcn_finder::start();
}
