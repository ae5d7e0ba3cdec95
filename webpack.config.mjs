import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import CopyWebpackPlugin from "copy-webpack-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import { PageBudget } from "./webpack.budget.mjs";

const root = fileURLToPath(new URL(".", import.meta.url));
const developmentUrl = "https://localhost:3000";
const productionUrl = (process.env.JISUAN_URL ?? "https://jisuan.example").replace(/\/+$/, "");

/**
 * Where Excel's own library comes from. Tenants of Microsoft 365 operated by 21Vianet take
 * https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js
 */
const officeJs = process.env.OFFICE_JS_URL ?? "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

const development = { port: Number(process.env.npm_package_config_dev_server_port ?? 3000) };

/** The pane and its translation rules, shared with the page on which the pane is tried without Excel. */
export const sourceRules = [
  {
    test: /\.tsx?$/,
    exclude: /node_modules/,
    loader: "ts-loader",
    options: { transpileOnly: true, compilerOptions: { noEmit: false } },
  },
];

async function developmentServer() {
  const { getHttpsServerOptions } = await import("office-addin-dev-certs");
  return {
    hot: true,
    port: development.port,
    headers: { "Access-Control-Allow-Origin": "*" },
    server: { type: "https", options: await getHttpsServerOptions() },
  };
}

export default async (env, { mode }) => ({
  context: root,
  devtool: "source-map",
  entry: {
    commands: "./src/commands/commands.ts",
    taskpane: "./src/taskpane/index.tsx",
  },
  output: { path: resolve(root, "dist"), filename: mode === "production" ? "[name].[contenthash:8].js" : "[name].js", clean: true },
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: { rules: sourceRules },
  // Ribbon button and pane share one page, and what both know (the run under way) has to be one object in memory.
  optimization: { runtimeChunk: "single", splitChunks: { chunks: "all" } },
  performance: { maxEntrypointSize: 640_000, maxAssetSize: 640_000 },
  plugins: [
    ...(mode === "production" ? [new PageBudget()] : []),
    // The ribbon's first click comes before the pane is drawn: scripts are blocking, and the commands come first.
    new HtmlWebpackPlugin({
      filename: "taskpane.html",
      template: "./src/taskpane/taskpane.html",
      chunks: ["commands", "taskpane"],
      chunksSortMode: "manual",
      scriptLoading: "blocking",
      inject: "body",
      templateParameters: { officeJs },
    }),
    new CopyWebpackPlugin({
      patterns: [
        { from: "assets/*.png", to: "assets/[name][ext]" },
        { from: "src/taskpane/support.html", to: "support.html" },
        {
          from: "manifest.xml",
          to: "manifest.xml",
          transform: (content) => (mode === "production" ? content.toString().replaceAll(developmentUrl, productionUrl) : content),
        },
      ],
    }),
  ],
  ...(env.WEBPACK_SERVE ? { devServer: await developmentServer() } : {}),
});
