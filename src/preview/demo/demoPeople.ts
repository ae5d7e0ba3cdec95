import { text, type Text } from "../../templates/text";

/** The months that are filed, and the one that is being appraised. */
export const filedMonths = ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"] as const;
export const currentMonth = "2026-07";
export const months: readonly string[] = [...filedMonths, currentMonth];

/** An invented person: how well each month went (1 is on target), a hole where there was no row. */
export type DemoPerson = Readonly<{ name: Text; department: Text; levels: readonly (number | undefined)[]; /** Told apart from others by small differences; two of one number are alike. */ seed: number }>;

const departments = {
  first: text("维修一部", "Repair team 1"),
  second: text("维修二部", "Repair team 2"),
  body: text("钣喷部", "Body and paint"),
  parts: text("配件部", "Parts"),
  care: text("客户服务部", "Customer care"),
} as const;

/** What the demonstration is to show, person by person: a run of A, one more D, a tie, who joined and who left. */
const special: readonly (readonly [Text, Text, readonly (number | undefined)[], number?])[] = [
  [text("陈思远", "Chen Siyuan"), departments.first, [0.9, 0.89, 0.91, 0.9, 1.01, 1.02, 1.04]],
  [text("林若曦", "Lin Ruoxi"), departments.care, [0.88, 0.9, 0.91, 0.92, 0.93, 1.01, 1.03]],
  [text("黄志强", "Huang Zhiqiang"), departments.second, [0.82, 0.81, 0.68, 0.8, 0.69, 0.79, 0.67]],
  [text("何建国", "He Jianguo"), departments.body, [0.88, 0.86, 0.83, 0.81, 0.79, 0.7, 0.68]],
  [text("郭子轩", "Guo Zixuan"), departments.first, [0.87, 0.88, 0.88, 0.89, 0.9, 0.9, 0.91], 500],
  [text("罗雅文", "Luo Yawen"), departments.first, [0.86, 0.88, 0.87, 0.9, 0.89, 0.9, 0.91], 500],
  [text("韩雪", "Han Xue"), departments.parts, [undefined, undefined, undefined, undefined, undefined, 0.84, 0.9]],
  [text("曹文博", "Cao Wenbo"), departments.second, [0.9, 0.88, 0.89, 0.87, 0.88, 0.86, undefined]],
  [text("邓丽华", "Deng Lihua"), departments.care, [0.91, 0.9, 0.92, 0.93, 0.92, 0.94, 0.93]],
  [text("许海涛", "Xu Haitao"), departments.body, [0.85, 0.86, 0.85, 0.87, 0.86, 0.88, 0.87]],
  [text("傅明辉", "Fu Minghui"), departments.second, [0.93, 0.94, 0.92, 0.95, 0.94, 0.95, 0.96]],
  [text("沈佳怡", "Shen Jiayi"), departments.care, [0.84, 0.85, 0.83, 0.84, 0.82, 0.83, 0.8]],
];

/** Who is not fit for any of the cases above. Two rows are kept incomplete on purpose, one person has had an accident. */
export const demoCases = { blank: "邓丽华", unreadable: "许海涛", accident: "傅明辉", belowGate: "沈佳怡" } as const;

const others: readonly (readonly [string, string])[] = [
  ["宋宇航", "Song Yuhang"], ["唐晓彤", "Tang Xiaotong"], ["冯国栋", "Feng Guodong"], ["于倩", "Yu Qian"], ["董浩然", "Dong Haoran"],
  ["萧雨桐", "Xiao Yutong"], ["程立新", "Cheng Lixin"], ["袁梦洁", "Yuan Mengjie"], ["潘俊杰", "Pan Junjie"], ["蒋欣", "Jiang Xin"],
  ["蔡鸿飞", "Cai Hongfei"], ["余婉清", "Yu Wanqing"], ["杜伟东", "Du Weidong"], ["叶文静", "Ye Wenjing"], ["魏光明", "Wei Guangming"],
  ["吕思琪", "Lü Siqi"], ["丁大勇", "Ding Dayong"], ["任雪梅", "Ren Xuemei"], ["姚振华", "Yao Zhenhua"], ["卢嘉宁", "Lu Jianing"],
  ["崔永康", "Cui Yongkang"], ["钟玉兰", "Zhong Yulan"], ["谭浩", "Tan Hao"], ["陆晓晨", "Lu Xiaochen"], ["汪建平", "Wang Jianping"],
  ["范淑芬", "Fan Shufen"], ["金海波", "Jin Haibo"], ["石磊", "Shi Lei"], ["廖可欣", "Liao Kexin"],
];

const places = Object.values(departments);

/** Forty people this month: 41 names, of whom one has left and one has joined. */
export const demoPeople: readonly DemoPerson[] = [
  ...special.map(([name, department, levels, seed], index): DemoPerson => ({ name, department, levels, seed: seed ?? index })),
  ...others.map(([zh, en], index): DemoPerson => {
    const base = 0.8 + ((index * 7) % 29) * 0.0075;
    const slope = (((index * 5) % 9) - 4) * 0.0035;
    return { name: text(zh, en), department: places[(index * 3) % places.length]!, levels: months.map((_, month) => base + slope * (month - 3)), seed: 20 + index };
  }),
];

/** A small difference, the same every time: between −1 and 1. */
export function swing(seed: number, turn: number): number {
  return (((seed * 37 + turn * 53 + seed * turn * 11) % 21) - 10) / 10;
}
