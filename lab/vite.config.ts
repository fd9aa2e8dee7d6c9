import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig, type Plugin } from "vite";
import { chapters } from "./vite/chapters.ts";

export default defineConfig(({ mode }) => ({
  plugins: [chapters(), svelte(), engineInDevelopment(), scopedKatex()],
  base: "./",
  assetsInclude: ["**/*.bin"],
  build: {
    target: "es2022",
    outDir: "dist",
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1000,
    rollupOptions: {
      input: { index: "index.html", "uphill-lab": "src/uphill-lab.ts" },
      output: {
        entryFileNames: ({ name }) =>
          name === "uphill-lab" ? "uphill-lab.js" : "assets/[name]-[hash].js",
        // The stage and all it needs is one file, however much of it the tools use, too: in two it
        // would be larger, and be there later.
        codeSplitting: { groups: [{ name: "stage", test: /src\/stage\/stage\.ts$/ }] },
      },
    },
  },
  worker: { format: "es" },
  // What libraries would leave in the window of every page that embeds the lab. Tests have no window,
  // and their runner takes definitions as code to run.
  define:
    mode === "test"
      ? {}
      : { "window.__THREE__": "import.meta.three", "window.__svelte": "import.meta.svelte" },
}));

/** The development server refuses to import what lies in public/, but serves it when asked plainly. */
function engineInDevelopment(): Plugin {
  return {
    name: "engine-in-development",
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const { url } = request as { url?: string };
        const file = /^(\/engine\/\w+\.js)\?import$/.exec(url ?? "")?.[1];
        if (file === undefined) return next();
        response.writeHead(302, { Location: file }).end();
      });
    },
  };
}

/** KaTeX' style sheet below uphill-lab, with its woff2 fonts only. */
function scopedKatex(): Plugin {
  return {
    name: "scoped-katex",
    enforce: "pre",
    transform(css, id) {
      if (!id.includes("katex.min.css")) return null;
      const faces = css.match(/@font-face\{[^}]*\}/g) ?? [];
      const rules = css.replace(/@font-face\{[^}]*\}/g, "").replace(/body\{[^}]*\}/g, "");
      const fonts = faces.map((face) =>
        face.replace(/,url\([^)]*\) format\("(woff|truetype)"\)/g, ""),
      );
      return `${fonts.join("")}uphill-lab{${rules}}`;
    },
  };
}
