import { PRESETS } from "./plans";
import { dialPlanWords } from "./words";

/** Names a preset; one that these words do not know keeps its key. */
export function usePresetName(): (key: string | null) => string {
  const t = dialPlanWords.use();
  return (key) => {
    const known = PRESETS.find((one) => one === key);
    return known ? t(`presets.${known}`) : (key ?? "");
  };
}
