export { heldBy, planSnapshot } from "../../src/sheet/planSnapshot";
