import base from "./jest.config.mjs";

/** What LibreOffice makes of our files. Wants `soffice` on the machine, so it is run by .ci/run and not by `npm test`. */
export default { ...base, testMatch: ["**/*.office.ts"], testTimeout: 300_000, maxWorkers: 1 };
