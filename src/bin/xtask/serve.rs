//! A small static server for `dist/`, as any static host would be: files and nothing else.
//! The files are read once, so no address can reach outside them.

use std::collections::HashMap;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::thread;

use anyhow::{Context, Result};
use flate2::{Compression, write::GzEncoder};
use tiny_http::{Header, Method, Request, Response, Server};

use crate::{build, say, tools};

/// How many requests are answered at the same time.
const THREADS: usize = 4;

/// Builds the app and serves it until stopped.
pub fn run(port: u16) -> Result<()> {
    build::app(&tools::for_build()?)?;
    let site = Site::read(Path::new("dist"))?;
    let server = listen(port)?;
    say(&format!("Find your GP network is at http://localhost:{port}/ (Ctrl+C stops it)"));
    site.serve(&server);
    Ok(())
}

/// Opens a port of this machine only.
fn listen(port: u16) -> Result<Server> {
    Server::http(("127.0.0.1", port)).map_err(anyhow::Error::from_boxed).with_context(|| {
        format!("Port {port} is taken. Choose another: cargo xtask serve --port {}", port ^ 1)
    })
}

/// Every file of a folder, by its address.
pub struct Site {
    files: HashMap<String, File>,
}

struct File {
    content_type: &'static str,
    bytes: Vec<u8>,
    gzip: Option<Vec<u8>>,
}

impl Site {
    /// Reads a folder and all below it.
    pub fn read(root: &Path) -> Result<Self> {
        let mut site = Self { files: HashMap::new() };
        site.add(root, "/")?;
        Ok(site)
    }

    fn add(&mut self, folder: &Path, address: &str) -> Result<()> {
        let list = fs::read_dir(folder)
            .with_context(|| format!("The folder {} cannot be read", folder.display()))?;
        for entry in list {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if path.is_dir() {
                self.add(&path, &format!("{address}{name}/"))?;
            } else {
                self.files.insert(format!("{address}{name}"), File::read(&path)?);
            }
        }
        Ok(())
    }

    /// Answers requests for as long as the server stands.
    pub fn serve(&self, server: &Server) {
        thread::scope(|scope| {
            for _ in 0..THREADS {
                scope.spawn(|| server.incoming_requests().for_each(|request| self.answer(request)));
            }
        });
    }

    /// Serves on a free port until `work`, which is given the address, is done.
    pub fn serve_during(&self, work: impl FnOnce(&str) -> Result<()>) -> Result<()> {
        let server = listen(0)?;
        thread::scope(|scope| {
            scope.spawn(|| self.serve(&server));
            let done = work(&format!("http://{}/", server.server_addr()));
            (0..THREADS).for_each(|_| server.unblock());
            done
        })
    }

    fn answer(&self, request: Request) {
        let response = match (request.method(), self.find(request.url())) {
            (Method::Get | Method::Head, Some(file)) => file.response(accepts_gzip(&request)),
            (Method::Get | Method::Head, None) => {
                plain(404, "There is nothing at this address. The app is at /\n")
            }
            _ => plain(405, "This server only gives out files.\n"),
        };
        // A browser that went away is no concern of the server's.
        let _ = request.respond(response);
    }

    fn find(&self, url: &str) -> Option<&File> {
        let path = url.split(['?', '#']).next().unwrap_or_default();
        let index = if path.ends_with('/') { "index.html" } else { "" };
        self.files.get(&format!("{path}{index}"))
    }
}

impl File {
    fn read(path: &Path) -> Result<Self> {
        let bytes = fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
        let (content_type, is_compressible) = content_type(path);
        let gzip = is_compressible.then(|| gzip(&bytes));
        Ok(Self { content_type, bytes, gzip })
    }

    fn response(&self, accepts_gzip: bool) -> Response<std::io::Cursor<Vec<u8>>> {
        let (bytes, encoding) = match &self.gzip {
            Some(gzip) if accepts_gzip => (gzip, Some("gzip")),
            _ => (&self.bytes, None),
        };
        let mut headers = vec![
            ("Content-Type", self.content_type),
            ("Cache-Control", "no-cache"),
            ("Vary", "Accept-Encoding"),
            ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "no-referrer"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Cross-Origin-Embedder-Policy", "require-corp"),
            // The rest of the policy is in the page; this part only counts in a header.
            ("Content-Security-Policy", "frame-ancestors 'none'"),
        ];
        headers.extend(encoding.map(|encoding| ("Content-Encoding", encoding)));
        headers.into_iter().fold(Response::from_data(bytes.clone()), with_header)
    }
}

fn with_header<R: std::io::Read>(
    response: Response<R>,
    (name, value): (&str, &str),
) -> Response<R> {
    match Header::from_bytes(name, value) {
        Ok(header) => response.with_header(header),
        Err(()) => response,
    }
}

fn plain(status: u16, text: &str) -> Response<std::io::Cursor<Vec<u8>>> {
    let response = Response::from_data(text).with_status_code(status);
    with_header(response, ("Content-Type", "text/plain; charset=utf-8"))
}

fn accepts_gzip(request: &Request) -> bool {
    let encodings = request.headers().iter().find(|h| h.field.equiv("Accept-Encoding"));
    encodings.is_some_and(|header| header.value.as_str().contains("gzip"))
}

/// The type of a file by its name, and whether compressing it gains anything.
pub fn content_type(path: &Path) -> (&'static str, bool) {
    match path.extension().and_then(|e| e.to_str()).unwrap_or_default() {
        "html" => ("text/html; charset=utf-8", true),
        "css" => ("text/css; charset=utf-8", true),
        "js" | "mjs" => ("text/javascript; charset=utf-8", true),
        "json" => ("application/json", true),
        "webmanifest" => ("application/manifest+json", true),
        "svg" => ("image/svg+xml", true),
        "txt" => ("text/plain; charset=utf-8", true),
        "wasm" => ("application/wasm", true),
        "png" => ("image/png", false),
        "ico" => ("image/x-icon", false),
        "woff2" => ("font/woff2", false),
        _ => ("application/octet-stream", false),
    }
}

/// Bytes as a good static host would send them.
pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).expect("a Vec takes every byte")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> Site {
        let file = File { content_type: "text/html", bytes: b"home".into(), gzip: None };
        Site { files: HashMap::from([("/index.html".to_owned(), file)]) }
    }

    #[test]
    fn finds_a_folder_s_index_whatever_the_query() {
        for url in ["/", "/index.html", "/?surgery=E84014", "/#top"] {
            assert!(site().find(url).is_some(), "{url}");
        }
    }

    #[test]
    fn finds_nothing_outside_the_site() {
        for url in ["", "/other", "/../index.html", "//index.html", "/%2e%2e/index.html"] {
            assert!(site().find(url).is_none(), "{url}");
        }
    }
}
