/** Joins Excel's library in this frame to the workbook in the page around it, and gives the pane the `Office` it asks for. */

type Bridge = { sendMessageToHost: (message: string) => void; onMessageFromHost: ((message: string) => void) | null };
type PaneWindow = Window & { OfficeExtension: { HostBridge: { init: (bridge: Bridge) => void } }; Office?: object };

const asked = new URLSearchParams(location.search);
const pane = window as unknown as PaneWindow;

const bridge: Bridge = { sendMessageToHost: (message) => window.parent.postMessage(message, location.origin), onMessageFromHost: null };
pane.OfficeExtension.HostBridge.init(bridge);
window.addEventListener("message", (event: MessageEvent<unknown>) => {
  if (event.source === window.parent && event.origin === location.origin && typeof event.data === "string") bridge.onMessageFromHost?.(event.data);
});

const language = asked.get("lang") === "en" ? "en-US" : "zh-CN";
const ground = asked.get("dark") === "1" ? "#1F1F1F" : "#FFFFFF";

pane.Office = {
  context: {
    displayLanguage: language,
    contentLanguage: language,
    host: "Excel",
    platform: "OfficeOnline",
    officeTheme: { bodyBackgroundColor: ground, bodyForegroundColor: asked.get("dark") === "1" ? "#FFFFFF" : "#242424", controlBackgroundColor: ground, controlForegroundColor: "#242424" },
    requirements: { isSetSupported },
  },
  onReady: async () => ({ host: "Excel", platform: "OfficeOnline" }),
  actions: { associate: () => undefined },
  addin: { showAsTaskpane: async () => undefined, hide: async () => undefined },
};

/** The library from npm ends at ExcelApi 1.15. */
function isSetSupported(name: string, version = "1.1"): boolean {
  const [major = 0, minor = 0] = String(version).split(".").map(Number);
  return name === "ExcelApi" && major === 1 && minor <= 15;
}
