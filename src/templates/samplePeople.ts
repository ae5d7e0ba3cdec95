import { text } from "./text";

/** Invented people for the worked samples. */
export const people = {
  zhang: text("张伟", "Zhang Wei"),
  li: text("李娜", "Li Na"),
  wang: text("王强", "Wang Qiang"),
  chen: text("陈静", "Chen Jing"),
  liu: text("刘洋", "Liu Yang"),
  zhao: text("赵敏", "Zhao Min"),
  zhou: text("周磊", "Zhou Lei"),
  wu: text("吴婷", "Wu Ting"),
  xu: text("徐斌", "Xu Bin"),
  sun: text("孙丽", "Sun Li"),
  ma: text("马超", "Ma Chao"),
  gao: text("高洁", "Gao Jie"),
} as const;

export const branches = {
  east: text("城东店", "East branch"),
  west: text("城西店", "West branch"),
  south: text("城南店", "South branch"),
  north: text("城北店", "North branch"),
  tech: text("高新店", "High-tech branch"),
  river: text("滨江店", "Riverside branch"),
} as const;
