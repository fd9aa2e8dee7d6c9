// Stands between browser and server and counts what the server sends, worker and page alike.

import { createServer, request } from "node:http";
import { once } from "node:events";

/** Passes requests on, asking for `encoding` only. `responses` grows with every finished one. */
export async function startMeteringProxy(address, encoding) {
  const { hostname, port } = new URL(address);
  const responses = [];
  const proxy = createServer((asked, answer) => {
    const { method, url } = asked;
    const headers = { ...asked.headers, "accept-encoding": encoding };
    const onwards = request({ hostname, port, method, path: url, headers }, (given) => {
      const head = given.rawHeaders.reduce((sum, text) => sum + text.length + 2, 19);
      let body = 0;
      answer.writeHead(given.statusCode, given.rawHeaders);
      given.on("data", (chunk) => (body += chunk.length));
      given.on("end", () => {
        const { "content-encoding": sentAs = "as it is" } = given.headers;
        responses.push({ url, sentAs, bytes: head + body, at: Date.now() });
      });
      given.pipe(answer);
    });
    onwards.on("error", () => answer.destroy());
    asked.pipe(onwards);
  });
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
  return {
    address: `http://localhost:${proxy.address().port}/`,
    responses,
    stop: () => new Promise((resolve) => proxy.close(resolve)),
  };
}
