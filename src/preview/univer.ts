import type { ILanguagePack, Plugin, PluginCtor } from "@univerjs/core";
import { LocaleType, LogLevel, merge, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingEnglish from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import conditionalFormattingChinese from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import { CalculationMode, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreEnglish from "@univerjs/preset-sheets-core/locales/en-US";
import coreChinese from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import dataValidationEnglish from "@univerjs/preset-sheets-data-validation/locales/en-US";
import dataValidationChinese from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteEnglish from "@univerjs/preset-sheets-note/locales/en-US";
import noteChinese from "@univerjs/preset-sheets-note/locales/zh-CN";
import { UniverSheetsTablePreset } from "@univerjs/preset-sheets-table";
import tableEnglish from "@univerjs/preset-sheets-table/locales/en-US";
import tableChinese from "@univerjs/preset-sheets-table/locales/zh-CN";
import { defaultTheme } from "@univerjs/themes";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";
import type { Language } from "../scheme/issue";
import { filterButtonColor, plainTable } from "./gridData";

export const locales = { zh: LocaleType.ZH_CN, en: LocaleType.EN_US } as const;

type Registered = readonly [PluginCtor<Plugin>, unknown?];

/** The grid's engine in a container: sheets, formulas, tables, conditional formats, validation and notes, no toolbar. */
export function startUniver(container: HTMLElement, language: Language, dark: boolean): FUniver {
  const univer = new Univer({
    theme: defaultTheme,
    darkMode: dark,
    locale: locales[language],
    locales: {
      [LocaleType.ZH_CN]: together(coreChinese, conditionalFormattingChinese, dataValidationChinese, noteChinese, tableChinese),
      [LocaleType.EN_US]: together(coreEnglish, conditionalFormattingEnglish, dataValidationEnglish, noteEnglish, tableEnglish),
    },
    logLevel: LogLevel.ERROR,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      toolbar: false,
      contextMenu: false,
      disableAutoFocus: true,
      footer: { menus: false, addSheetButtonConfig: { show: false } },
      formula: { initialFormulaComputing: CalculationMode.WHEN_EMPTY },
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsNotePreset(),
  ];
  for (const preset of presets) {
    for (const plugin of preset.plugins) register(univer, Array.isArray(plugin) ? plugin : [plugin]);
  }
  for (const plugin of UniverSheetsTablePreset().plugins) {
    const [constructor, options] = (Array.isArray(plugin) ? plugin : [plugin]) as Registered;
    register(univer, [constructor, { ...(options as object), hideAnchor: true, userThemes: [{ name: plainTable, style: { headerRowStyle: { cl: { rgb: filterButtonColor } } } }] }]);
  }
  return FUniver.newAPI(univer);
}

function register(univer: Univer, [plugin, options]: Registered): void {
  univer.registerPlugin(plugin, options as never);
}

function together(...packs: readonly ILanguagePack[]): ILanguagePack {
  return merge({}, ...packs) as ILanguagePack;
}
