import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import HtmlWebpackPlugin from "html-webpack-plugin";
import { sourceRules } from "./webpack.config.mjs";

const root = fileURLToPath(new URL(".", import.meta.url));

/** The page that shows a workbook beside the pane. It is for trying and for tests, and no part of the add-in. */
export default {
  context: root,
  mode: "development",
  devtool: false,
  // Libraries warn of wrong use as long as they are not told otherwise; what is measured runs as it does in the product.
  optimization: { nodeEnv: process.env.NODE_ENV === "production" ? "production" : "development" },
  entry: { preview: "./src/preview/index.tsx", pane: "./src/preview/pane.ts" },
  // Not in dist, which the build of the add-in empties.
  output: { path: resolve(root, "node_modules/.cache/preview"), filename: "[name].js", assetModuleFilename: "[name][ext]", clean: true },
  cache: { type: "filesystem", cacheDirectory: resolve(root, "node_modules/.cache/webpack-preview"), buildDependencies: { config: [fileURLToPath(import.meta.url)] } },
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: { rules: [...sourceRules, { test: /\.css$/, use: ["style-loader", "css-loader"] }] },
  performance: { hints: false },
  plugins: [
    new HtmlWebpackPlugin({ filename: "index.html", template: "./src/preview/preview.html", chunks: ["preview"] }),
    // Excel's library has to be there before the pane asks for it; it is served from its package and never bundled.
    new HtmlWebpackPlugin({ filename: "pane.html", template: "./src/preview/pane.html", chunks: ["pane"], scriptLoading: "blocking", inject: "body" }),
  ],
};
