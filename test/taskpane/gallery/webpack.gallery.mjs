/** Builds the gallery: `npx webpack --config test/taskpane/gallery/webpack.gallery.mjs`, then `node …/shots.mjs`. */
import { fileURLToPath } from "node:url";
import HtmlWebpackPlugin from "html-webpack-plugin";
import { sourceRules } from "../../../webpack.config.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export default {
  mode: "production",
  context: here("."),
  devtool: false,
  performance: false,
  entry: here("gallery.tsx"),
  output: { path: here("../../e2e/shots/gallery"), clean: true },
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: { rules: sourceRules },
  plugins: [
    new HtmlWebpackPlugin({
      templateContent: '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>html,body,#pane{height:100%;margin:0}</style><div id="pane"></div></html>',
    }),
  ],
};
