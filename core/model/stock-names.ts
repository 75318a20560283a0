/** The phases that the template gives every plan, and what they are called in other languages. */
const names: Readonly<Record<string, string>> = {
  setup:
    'setup セットアップ 初期設定 準備 준비 설정 初始化 设置 搭建 准备 preparación configuración preparação configuração préparation einrichtung vorbereitung подготовка настройка',
  foundational:
    'foundational foundation foundations 基盤 基盤構築 基盤実装 基盤整備 基礎 기반 기초 基础 基础设施 地基 fundamentos fundamento fundación cimientos fundação fundament grundlagen grundlage fondations fondation фундамент основа',
  polish:
    'polish 仕上げ ポリッシュ ブラッシュアップ 마무리 收尾 完善 打磨 pulido acabado refinamiento acabamento polimento finition finitions feinschliff доработка',
};

const stockNames: ReadonlyMap<string, string> = new Map(
  Object.entries(names).flatMap(([stock, words]) => words.split(' ').map((word) => [word, stock] as const)),
);

/**
 * Tell which phase of the template a word is the name of, in whatever language: `基盤` is `foundational`.
 *
 * @param word
 *   A whole name, or the first word of a title, in lower case.
 */
export function findStockName(word: string): string | null {
  return stockNames.get(word) ?? null;
}
