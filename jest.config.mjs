import { availableParallelism } from "node:os";

/** Pure rooms run in Node; the pane's tests name jsdom in their first line (`@jest-environment jsdom`). */
export default {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  setupFiles: ["<rootDir>/test/support/browserGlobals.ts"],
  setupFilesAfterEnv: ["<rootDir>/test/support/patience.ts"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  transform: {
    "^.+\\.[cm]?[jt]sx?$": [
      "ts-jest",
      { tsconfig: { allowJs: true, module: "CommonJS", moduleResolution: "node10", verbatimModuleSyntax: false, isolatedModules: true, jsx: "react-jsx", esModuleInterop: true, target: "ES2022", resolveJsonModule: true }, diagnostics: false },
    ],
  },
  // @borgar/fx ships ES modules only, which jest's CommonJS runner has to have translated.
  transformIgnorePatterns: ["/node_modules/(?!(@borgar/fx|@sparticuz/chromium)/)"],
  // Every core is used, but on large machines not more memory than small ones have: a worker takes up to a gigabyte.
  maxWorkers: Math.min(4, availableParallelism()),
  testTimeout: 60000,
  reporters: ["default", "<rootDir>/test/support/plainReporter.mjs"],
};
