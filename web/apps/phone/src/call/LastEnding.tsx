import { Alert, Button, Text } from "@mantine/core";
import type { Call } from "@ramal/phone-core";
import { useNaming } from "../names/names";
import { useDial } from "../panel/dialling";
import { useStation } from "../station/phone";
import { endingWords } from "./endings";
import { callWords } from "./words";

/** Why the last call did not come about, and what to do. */
export function LastEnding({ call }: { call: Call }) {
  const t = callWords.use();
  const [station] = useStation();
  const dial = useDial();
  const { title: name } = useNaming()(call.party);
  if (!call.ending) return null;
  const { title, advice } = endingWords(call.ending);
  return (
    <Alert color="orange" role="status" title={`${name}: ${title}`} withCloseButton onClose={station.putAway} closeButtonLabel={t("dismiss")}>
      <Text size="sm">{advice}</Text>
      {dial ? (
        <Button mt="xs" size="compact-sm" variant="default" onClick={() => dial(call.party.address)}>
          {t("again")}
        </Button>
      ) : null}
    </Alert>
  );
}
