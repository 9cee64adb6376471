import tailwind from "@tailwindcss/vite"
import { tanstackRouter } from "@tanstack/router-plugin/vite"
import { defineConfig } from "vite"

/**
 * The built app is static: production serves it from a bucket, `npm start` from the same folder.
 *
 * The source is React 19, typed by @types/react; what ships is Preact's compatible build of it. React's own
 * runtime with the router and the query cache is 88 kB brotli before the first line of the app, the budget of
 * the whole first load is 90. Without these aliases the app runs on React itself.
 */
export default defineConfig({
  plugins: [tanstackRouter({ target: "react", autoCodeSplitting: true }), tailwind()],
  resolve: {
    alias: [
      { find: /^react\/jsx-(dev-)?runtime$/, replacement: "preact/jsx-runtime" },
      { find: /^react-dom\/client$/, replacement: "preact/compat/client" },
      { find: /^react(-dom)?$/, replacement: "preact/compat" },
    ],
  },
  build: {
    target: "es2022",
    // size.ts reads it.
    manifest: true,
    chunkSizeWarningLimit: 200,
    // "use client" marks mean nothing to a browser bundle.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
})
