/** The pane inside its frame: Excel's library first (see pane.html), then the bridge to the page around, then the pane itself. */
import "./fonts";
import "./paneOffice";
import "../taskpane/index";
