import tailwind from "@tailwindcss/vite"
import { tanstackRouter } from "@tanstack/router-plugin/vite"
import { defineConfig } from "vite"
import { firstPaint } from "./page-build.ts"
import { serviceWorker } from "./worker-build.ts"

/**
 * A first visit asks for a handful of files instead of thirty: what changes seldom, what most pages use, and the page. Each
 * is read and run in a task of its own.
 */
const groups = [
  { name: "preact", test: /node_modules[\\/](?:.*[\\/])?preact/ },
  { name: "query", test: /node_modules[\\/](?:.*[\\/])?@tanstack[\\/](?:react-query|query-core)/ },
  { name: "router", test: /node_modules[\\/](?:.*[\\/])?@tanstack/ },
  { name: "parts", test: /src[\\/]/, minShareCount: 6 },
]

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
    firstPaint,
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
      output: isSsrBuild
        ? { entryFileNames: "[name].mjs", chunkFileNames: "chunks/[name].mjs" }
        : { codeSplitting: { groups } },
    },
  },
}))
