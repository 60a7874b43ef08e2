import { May, PageButton, PageLink, ResourceList } from "@ramal/features";
import { RegionContext, useFormat } from "@ramal/i18n";
import { phoneText } from "@ramal/i18n/phone";
import { type Column, EmptyState, IconCheck, IconPlus, Page, Status, type Tone } from "@ramal/ui";
import { useContext } from "react";
import { NAME, type Verification, verifications } from "./verifications";
import { verificationWords } from "./words";

const STATES = ["pending", "verified", "superseded", "failed", "revoked"] as const;
const TONES: Record<string, Tone> = { pending: "busy", verified: "good", failed: "bad" };

export default function VerificationList() {
  const t = verificationWords.use();
  const columns = useColumns();
  const create = (
    <May act="verified-numbers.write">
      <PageButton to="/verified-numbers/new" leftSection={<IconPlus size={16} />}>
        {t("create")}
      </PageButton>
    </May>
  );
  return (
    <Page title={t("title")} lead={t("lead")} actions={create}>
      <ResourceList
        name={NAME}
        fetch={verifications.list}
        columns={columns}
        nameOf={({ number }) => number}
        searchable
        defaultSort="-created_at"
        filters={[
          { kind: "choice", name: "state", label: t("state"), options: STATES.map((value) => ({ value, label: t(`states.${value}`) })) },
          { kind: "dates", name: "created_at", label: t("asked") },
        ]}
        empty={<EmptyState icon={IconCheck} title={t("empty.title")} text={t("empty.text")} action={create} />}
      />
    </Page>
  );
}

function useColumns(): Column<Verification>[] {
  const t = verificationWords.use();
  const format = useFormat();
  const { country } = useContext(RegionContext);
  return [
    {
      id: "number",
      header: t("number"),
      sort: "number",
      cell: ({ id, number }) => <PageLink to={`/verified-numbers/${id}`}>{phoneText(number, country)}</PageLink>,
      text: ({ number }) => number,
    },
    { id: "state", header: t("state"), cell: ({ state }) => <VerificationState state={state} />, text: ({ state }) => state },
    { id: "verified_at", header: t("since"), cell: ({ verified_at }) => format.dateTime(verified_at), text: ({ verified_at }) => verified_at ?? "" },
    { id: "created_at", header: t("asked"), sort: "created_at", cell: ({ created_at }) => format.dateTime(created_at), text: ({ created_at }) => created_at },
  ];
}

export function VerificationState({ state }: { state: string }) {
  const t = verificationWords.use();
  const known = STATES.find((one) => one === state);
  return <Status tone={TONES[state] ?? "calm"}>{known ? t(`states.${known}`) : state}</Status>;
}
