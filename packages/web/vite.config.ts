import tailwind from "@tailwindcss/vite"
import { tanstackRouter } from "@tanstack/router-plugin/vite"
import { defineConfig, type Plugin } from "vite"
import { serviceWorker } from "./worker-build.ts"

/** Names the fonts in the page, so that they arrive with the styles; `font-display: optional` then moves nothing. */
const preloadFonts: Plugin = {
  name: "preload-fonts",
  transformIndexHtml: {
    order: "post",
    handler: (_html, { bundle = {} }) =>
      Object.keys(bundle)
        .filter((file) => file.endsWith(".woff2"))
        .map((file) => ({
          tag: "link",
          attrs: {
            rel: "preload",
            as: "font",
            type: "font/woff2",
            crossorigin: true,
            href: `/static/${file}`,
          },
          injectTo: "head",
        })),
  },
}

/**
 * Two builds of the same source: `vite build` for browsers, served under /static, and `vite build --ssr src/server.tsx`
 * for the function that sends the pages.
 *
 * The source is React 19, typed by @types/react; what ships is Preact's compatible build of it. React's own
 * runtime with the router and the query cache is 88 kB brotli before the first line of the app, the budget of
 * the whole first load is 90. Without these aliases the app runs on React itself.
 */
export default defineConfig(({ command, isSsrBuild }) => ({
  // Pages are the site function's; the bucket holds what they load.
  base: command === "build" ? "/static/" : "/",
  plugins: [
    tanstackRouter({ target: "react", autoCodeSplitting: true }),
    tailwind(),
    preloadFonts,
    serviceWorker(),
  ],
  resolve: {
    alias: [
      { find: /^react\/jsx-(dev-)?runtime$/, replacement: "preact/jsx-runtime" },
      { find: /^react-dom\/server$/, replacement: "preact/compat/server" },
      { find: /^react(-dom)?$/, replacement: "preact/compat" },
    ],
  },
  // What renders the app on a server lies in a function without node_modules.
  ssr: { noExternal: true },
  build: {
    target: "es2022",
    // size.ts reads it.
    manifest: true,
    copyPublicDir: !isSsrBuild,
    chunkSizeWarningLimit: 200,
    // "use client" marks mean nothing to a browser bundle.
    rolldownOptions: {
      checks: { moduleLevelDirective: false },
      ...(isSsrBuild && { output: { entryFileNames: "[name].mjs", chunkFileNames: "chunks/[name].mjs" } }),
    },
  },
}))
