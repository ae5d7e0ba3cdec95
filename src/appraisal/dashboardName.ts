/** The defined name on our sheet's first cell: Excel keeps it true when somebody renames or moves the sheet. */
export const dashboardName = "Jisuan.Dashboard";
