// The monthly update's second thread: the same script and WebAssembly as its page (src/update), so
// that the page never stands still. What is to be done comes in one message; each step that is
// begun goes back as a number, and what came of it all at the end.
onmessage = async ({ data: { script, module, request } }) => {
  try {
    // In the one file the module stands before this text.
    const part = script ? await import(script) : modulesInside['update.js'];
    await part.default({ module_or_path: module });
    postMessage(part.work(request, (step) => postMessage(step)));
  } catch (error) {
    postMessage(String(error));
  }
};
