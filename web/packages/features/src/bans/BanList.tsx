import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useFormat } from "@ramal/i18n";
import { askToConfirm, type Column, EmptyState, IconShield, Page } from "@ramal/ui";
import { useQueryClient } from "@tanstack/react-query";
import type { PageOf, Query } from "../resource/list-state";
import { listKey, ResourceList } from "../resource/ResourceList";
import { useMay } from "../session";
import { banWords } from "./words";

/** A blocked address, or a user (`account`) who is blocked at one. */
export interface Ban {
  id: string;
  ip: string;
  account: string;
  kind: string;
  rule: string;
  reason: string;
  until: string;
  created_at: string;
}

export interface BanActs {
  list: (query: Query) => Promise<PageOf<Ban>>;
  /** Lifts the block of an address with all its users, or of one user (`account`) there. */
  lift: (ban: Ban) => Promise<unknown>;
}

const NAME = "bans";
const KINDS = ["sip", "log-in"] as const;
const RULES = ["address", "user", "users"] as const;

/** Blocked addresses (E5), why, and lifting a block. */
export function BanList({ acts }: { acts: BanActs }) {
  const t = banWords.use();
  const columns = useColumns(acts);
  return (
    <Page title={t("title")} lead={t("lead")}>
      <ResourceList
        name={NAME}
        fetch={acts.list}
        nameOf={({ ip, account }) => [ip, account].filter(Boolean).join(" · ")}
        columns={columns}
        filters={[
          { kind: "choice", name: "kind", label: t("columns.kind"), options: KINDS.map((value) => ({ value, label: t(`kinds.${value}`) })) },
          { kind: "choice", name: "rule", label: t("columns.rule"), options: RULES.map((value) => ({ value, label: t(`rules.${value}`) })) },
          { kind: "text", name: "account", label: t("columns.account") },
        ]}
        empty={<EmptyState icon={IconShield} title={t("empty.title")} text={t("empty.text")} />}
      />
    </Page>
  );
}

function useColumns(acts: BanActs): Column<Ban>[] {
  const t = banWords.use();
  const may = useMay();
  const format = useFormat();
  const kindOf = ({ kind }: Ban) => KINDS.find((one) => one === kind);
  const ruleOf = ({ rule }: Ban) => RULES.find((one) => one === rule);
  const said = (ban: Ban) => {
    const kind = kindOf(ban);
    return kind ? t(`kinds.${kind}`) : ban.kind;
  };
  const why = (ban: Ban) => {
    const rule = ruleOf(ban);
    return rule ? t(`rules.${rule}`) : ban.reason;
  };
  return [
    { id: "ip", header: t("columns.ip"), cell: ({ ip }) => <code>{ip}</code>, text: ({ ip }) => ip },
    { id: "account", header: t("columns.account"), cell: ({ account }) => account || "–", text: ({ account }) => account },
    { id: "kind", header: t("columns.kind"), cell: said, text: ({ kind }) => kind },
    { id: "rule", header: t("columns.rule"), cell: why, text: ({ reason }) => reason },
    { id: "reason", header: t("columns.reason"), cell: ({ reason }) => reason, text: ({ reason }) => reason, hidden: true },
    { id: "until", header: t("columns.until"), sort: "until", cell: ({ until }) => format.dateTime(until), text: ({ until }) => until },
    { id: "created_at", header: t("columns.since"), cell: ({ created_at }) => format.dateTime(created_at), text: ({ created_at }) => created_at, hidden: true },
    ...(may("bans.write") ? [{ id: "lift", header: "", align: "end" as const, cell: (ban: Ban) => <Lift ban={ban} acts={acts} /> }] : []),
  ];
}

function Lift({ ban, acts }: { ban: Ban; acts: BanActs }) {
  const t = banWords.use();
  const queries = useQueryClient();
  const ask = () =>
    askToConfirm({
      title: t("liftTitle", { ip: ban.ip }),
      text: ban.account ? t("liftUser", { ip: ban.ip, account: ban.account }) : t("liftAddress", { ip: ban.ip }),
      label: t("unblock"),
      act: async () => {
        await acts.lift(ban);
        await queries.invalidateQueries({ queryKey: listKey(NAME) });
        notifications.show({ color: "teal", message: t("lifted", { ip: ban.ip }) });
      },
    });
  return (
    <Button size="compact-sm" variant="default" onClick={ask}>
      {t("unblock")}
    </Button>
  );
}
