import { Alert, Anchor, Text } from "@mantine/core";
import { IconWarning } from "@ramal/ui";
import { showNetworkHelp } from "./NetworkHelp";
import { troubleWords } from "./words";

/** The call stands, and nothing comes in: says so, and leads to the causes. */
export function NoSound() {
  const t = troubleWords.use();
  return <Trouble title={t("noSound.title")} text={t("noSound.text")} />;
}

/** The registration is lost repeatedly. */
export function Unsteady() {
  const t = troubleWords.use();
  return <Trouble title={t("unsteady.title")} text={t("unsteady.text")} />;
}

function Trouble({ title, text }: { title: string; text: string }) {
  const t = troubleWords.use();
  return (
    <Alert color="orange" icon={<IconWarning />} title={title} role="alert">
      <Text size="sm">{text}</Text>
      <Anchor component="button" type="button" size="sm" onClick={showNetworkHelp}>
        {t("noSound.why")}
      </Anchor>
    </Alert>
  );
}
