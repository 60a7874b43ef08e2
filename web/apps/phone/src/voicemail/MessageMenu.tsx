import { ActionIcon, Menu } from "@mantine/core";
import { useFormat } from "@ramal/i18n";
import { askToConfirm, IconCheck, IconDownload, IconMore, IconTrash } from "@ramal/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type Message, messages } from "./messages";
import { voicemailWords } from "./words";

/** What can be done with a message, besides hearing it. */
export function MessageMenu({ message, who }: { message: Message; who: string }) {
  const t = voicemailWords.use();
  const format = useFormat();
  const queries = useQueryClient();
  const renew = () => queries.invalidateQueries({ queryKey: ["voicemail"] });
  const mark = useMutation({ mutationFn: () => messages.mark(message, message.heard_at === null), onSettled: renew });
  const ask = () =>
    askToConfirm({
      title: t("removeTitle"),
      text: t("removeText", { who, when: format.dateTime(message.recorded_at) }),
      label: t("remove"),
      act: async () => {
        await messages.remove(message);
        await renew();
      },
    });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("more", { who })}>
          <IconMore size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconCheck size={16} />} onClick={() => mark.mutate()}>
          {message.heard_at === null ? t("heard") : t("unheard")}
        </Menu.Item>
        <Menu.Item component="a" href={`/api/phone/voicemail/${message.id}/audio`} download={`${message.recorded_at.slice(0, 16).replace(":", "")}.wav`} leftSection={<IconDownload size={16} />} aria-label={t("download", { who })}>
          {t("download", { who })}
        </Menu.Item>
        <Menu.Item color="red" leftSection={<IconTrash size={16} />} aria-label={t("removeOne", { who })} onClick={ask}>
          {t("remove")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
