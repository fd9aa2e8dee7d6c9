// The formula's program as WebAssembly: the bytes come from the engine and are made a module here,
// with the engine's own elementary functions where WebAssembly has none.

import type { Engine } from "./engine";

/** A grid module, ready to run. Synchronous. */
export function compiledGrid(engine: Engine, bytes: Uint8Array): WebAssembly.Exports {
  const module = new WebAssembly.Module(bytes as BufferSource);
  const functions: Record<string, WebAssembly.ImportValue> = {};
  for (const { name } of WebAssembly.Module.imports(module)) {
    functions[name] = engine.importNamed(name);
  }
  return new WebAssembly.Instance(module, { f: functions }).exports;
}

/**
 * Lets meshes of an open formula be sampled by compiled code. For the worker, since a page may not
 * compile larger modules synchronously.
 */
export function attachCompiledGrid(engine: Engine, formula: number): void {
  const bytes = engine.gridModule(formula);
  if (bytes !== null) engine.attachGrid(formula, compiledGrid(engine, bytes));
}
