import { Alert, List, Stack, Text } from "@mantine/core";
import { Copyable, IconInfo, Page } from "@ramal/ui";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { UseQueryResult } from "@tanstack/react-query";
import { useFormState } from "../forms/context";
import { PasswordField, ReferenceField, SelectField, SwitchField, TextAreaField, TextField } from "../forms/fields";
import { FieldGroup, ResourceForm } from "../forms/ResourceForm";
import { PageLink } from "../links";
import { useGo, useParam } from "../navigation";
import { Loaded, rowKey, useRow } from "../resource/row";
import { listKey } from "../resource/ResourceList";
import { useMay } from "../session";
import { directorySchema, newDirectorySchema } from "./schema";
import { type Directory, type DirectoryActs, type DirectoryValues, type Kind, KINDS, NAME, type NewDirectoryValues, type Preparation } from "./types";
import { directoryWords } from "./words";

const EMPTY: DirectoryValues = {
  enabled: true, client_id: "", client_secret: "", issuer: "", entra_tenant: "", admin_email: "", service_account: "", people_url: "",
  create_subscribers: false, on_leaving: "keep",
};

function usePreparation(acts: DirectoryActs): UseQueryResult<Preparation> {
  return useQuery({ queryKey: [NAME, "preparation"], queryFn: acts.preparation });
}

function useCodes(): Record<string, string> {
  const t = directoryWords.use();
  return { "secret-needed": t("refused.secret"), "domain-not-proved": t("refused.domain"), "domain-connected": t("refused.connected") };
}

/** Connect a directory: first our address for the form over there, then what that form gave. */
export function NewDirectory({ acts }: { acts: DirectoryActs }) {
  const t = directoryWords.use();
  const go = useGo();
  const queries = useQueryClient();
  const preparation = usePreparation(acts);
  const codes = useCodes();
  return (
    <Page title={t("create")} crumbs={[<Back key="list" />]}>
      <Loaded row={preparation}>
        {(ready) =>
          ready.domains.length === 0 ? (
            <Alert icon={<IconInfo />} title={t("noDomain.title")}>
              {acts.tenants ? t("noDomain.provider") : t("noDomain.tenant")}
            </Alert>
          ) : (
            <ResourceForm
              initial={{ ...EMPTY, kind: "google" as Kind, tenant_id: "", domain_id: ready.domains[0]?.id ?? "" }}
              schema={newDirectorySchema(acts.tenants !== undefined)}
              words={directoryWords}
              codes={codes}
              save={(values) => acts.create(values as NewDirectoryValues)}
              done={({ id }) => {
                void queries.invalidateQueries({ queryKey: listKey(NAME) });
                go(`/${NAME}/${id}`);
              }}
              cancel={`/${NAME}`}
              act={t("act")}
            >
              <FieldGroup title={t("groups.main")} lead={t("groups.mainLead")}>
                <SelectField name="kind" options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} />
                <SelectField name="domain_id" options={ready.domains.map(({ id, host }) => ({ value: id, label: host }))} required />
                {acts.tenants ? <ReferenceField name="tenant_id" of="tenants" find={acts.tenants.find} nameOf={acts.tenants.nameOf} required /> : null}
              </FieldGroup>
              <Fields ready={ready} fresh />
            </ResourceForm>
          )
        }
      </Loaded>
    </Page>
  );
}

/** Change a connected directory. */
export function EditDirectory({ acts }: { acts: DirectoryActs }) {
  const id = useParam("id");
  const may = useMay();
  const go = useGo();
  const queries = useQueryClient();
  const row = useRow(NAME, id, () => acts.get(id));
  const preparation = usePreparation(acts);
  const codes = useCodes();
  return (
    <Page title={row.data?.host ?? ""} crumbs={[<Back key="list" />]}>
      <Loaded row={row}>
        {(directory) => (
          <ResourceForm
            key={directory.version}
            initial={valuesOf(directory)}
            schema={directorySchema}
            words={directoryWords}
            codes={codes}
            save={(values) => acts.update(directory, values)}
            done={(saved) => {
              queries.setQueryData(rowKey(NAME, saved.id), saved);
              void queries.invalidateQueries({ queryKey: listKey(NAME) });
              go(`/${NAME}/${saved.id}`);
            }}
            cancel={`/${NAME}/${id}`}
            reload={() => void row.refetch()}
            readOnly={!may("directories.write")}
          >
            <Fields ready={preparation.data} kind={KINDS.find((one) => one === directory.kind) ?? "openid"} />
          </ResourceForm>
        )}
      </Loaded>
    </Page>
  );
}

function valuesOf(directory: Directory): DirectoryValues {
  const { enabled, client_id, issuer, entra_tenant, admin_email, people_url, create_subscribers } = directory;
  const on_leaving = directory.on_leaving === "disable" ? "disable" : "keep";
  return { ...EMPTY, enabled, client_id, issuer, entra_tenant, admin_email, people_url, create_subscribers, on_leaving };
}

/** The fields of the chosen kind. In a new one the kind stands in the form. */
function Fields({ ready, kind, fresh = false }: { ready: Preparation | undefined; kind?: Kind; fresh?: boolean }) {
  const t = directoryWords.use();
  const { form } = useFormState();
  const chosen: Kind = kind ?? (form.values as { kind: Kind }).kind;
  return (
    <>
      <FieldGroup title={t("groups.client")} lead={t(`steps.${chosen}.lead`)}>
        <Steps kind={chosen} addresses={ready?.redirect_uris ?? []} />
        {chosen === "openid" ? <TextField name="issuer" inputMode="url" required mono wide /> : null}
        {chosen === "microsoft" ? <TextField name="entra_tenant" required mono wide /> : null}
        <TextField name="client_id" required mono />
        <PasswordField name="client_secret" autoComplete="off" required={fresh} />
      </FieldGroup>
      <FieldGroup title={t("groups.people")} lead={t(`people.${chosen}`)}>
        {chosen === "google" ? <TextField name="admin_email" inputMode="email" required /> : null}
        {chosen === "google" ? <TextAreaField name="service_account" rows={4} required={fresh} /> : null}
        {chosen === "openid" ? <TextField name="people_url" inputMode="url" required mono wide /> : null}
        <SwitchField name="create_subscribers" />
        <SelectField name="on_leaving" options={(["keep", "disable"] as const).map((value) => ({ value, label: t(`leaving.${value}`) }))} />
        {fresh ? null : <SwitchField name="enabled" />}
      </FieldGroup>
    </>
  );
}

/** What to click over there, with our address to copy. */
function Steps({ kind, addresses }: { kind: Kind; addresses: string[] }) {
  const t = directoryWords.use();
  return (
    <Stack gap="xs" style={{ gridColumn: "1 / -1" }}>
      <List type="ordered" size="sm">
        {(["one", "two", "three"] as const).map((step) => (
          <List.Item key={step}>{t(`steps.${kind}.${step}`)}</List.Item>
        ))}
      </List>
      {addresses.length > 0 ? <Text size="sm">{t("redirect")}</Text> : null}
      {addresses.map((address) => (
        <Copyable key={address} value={address} />
      ))}
    </Stack>
  );
}

export function Back() {
  const t = directoryWords.use();
  return <PageLink to={`/${NAME}`}>{t("title")}</PageLink>;
}
