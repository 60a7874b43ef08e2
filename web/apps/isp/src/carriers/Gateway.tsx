import { Alert, Fieldset, Group, SimpleGrid, Stack, TagsInput, Text } from "@mantine/core";
import { ItemActions, ItemFields, NumberField, SecretField, SelectField, SwitchField, TextField, useField, useFormState } from "@ramal/features";
import { NotActiveYet, Sheet } from "@ramal/ui";
import type { ReactNode } from "react";
import { isIpv6 } from "./carriers";
import { Preview } from "./Preview";
import { Recipes } from "./Recipes";
import type { GatewayValues } from "./schema";
import { carrierWords } from "./words";

type At = (name: string) => string;

/** Every field of a gateway (A5). */
export function GatewaySheet({ gateway, index, count }: { gateway: GatewayValues; index: number; count: number }) {
  const t = carrierWords.use();
  const { form } = useFormState();
  const title = t("gatewayTitle", { position: index + 1, name: gateway.name });
  const refusal = form.errors[`gateways.${index}`];
  return (
    <Sheet padded>
      <Group justify="space-between" wrap="nowrap">
        <Text fw={600}>{title}</Text>
        <ItemActions list="gateways" index={index} count={count} name={title} least={1} />
      </Group>
      <ItemFields list="gateways" index={index} wordOf={(text) => `gateway.${text}`}>
        {(at) => (
          <Stack gap="md">
            {refusal ? (
              <Alert color="red" role="alert">
                {refusal}
              </Alert>
            ) : null}
            <Recipes gateway={gateway} index={index} />
            <PlaceFields at={at} gateway={gateway} />
            <AuthenticationFields at={at} gateway={gateway} />
            <NumberFields at={at} />
            <Preview gateway={gateway} />
            <IdentityFields at={at} />
            <Support attributes={gateway.attributes} />
          </Stack>
        )}
      </ItemFields>
    </Sheet>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Fieldset legend={title} variant="unstyled">
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>{children}</SimpleGrid>
    </Fieldset>
  );
}

function PlaceFields({ at, gateway }: { at: At; gateway: GatewayValues }) {
  const t = carrierWords.use();
  return (
    <Part title={t("parts.place")}>
      <TextField name={at("name")} required />
      <TextField name={at("host")} required mono notActive={isIpv6(gateway.host)} />
      <NumberField name={at("port")} min={1} max={65_535} />
      <SelectField name={at("transport")} options={(["udp", "tcp"] as const).map((value) => ({ value, label: value.toUpperCase() }))} />
      <SwitchField name={at("enabled")} />
      <SwitchField name={at("options_health")} />
    </Part>
  );
}

function AuthenticationFields({ at, gateway }: { at: At; gateway: GatewayValues }) {
  const t = carrierWords.use();
  const options = (["ip", "digest", "registration"] as const).map((value) => ({ value, label: t(`authentication.${value}`) }));
  return (
    <Part title={t("parts.authentication")}>
      <SelectField name={at("authentication")} options={options} />
      {gateway.authentication === "ip" ? null : (
        <>
          <TextField name={at("username")} required mono />
          <SecretField name={at("password")} required={!gateway.has_password} />
        </>
      )}
      <SourcesField name={at("sources")} sources={gateway.sources} />
    </Part>
  );
}

/** Further addresses from which the gateway calls us. The server names the one that it refuses: `sources.1`. */
function SourcesField({ name, sources }: { name: string; sources: string[] }) {
  const { form } = useFormState();
  const { label, error, ...input } = useField(name);
  const refused = sources.flatMap((source, index) => {
    const why = form.errors[`${name}.${index}`];
    return typeof why === "string" ? [`${source}: ${why}`] : [];
  });
  const told = sources.some(isIpv6) ? (
    <Group gap="xs" component="span" display="inline-flex">
      {label} <NotActiveYet />
    </Group>
  ) : (
    label
  );
  return <TagsInput {...input} label={told} error={refused.join(" ") || error} splitChars={[",", " ", ";"]} maxTags={50} acceptValueOnBlur />;
}

function NumberFields({ at }: { at: At }) {
  const t = carrierWords.use();
  const over = (["e164", "dialled"] as const).map((value) => ({ value, label: t(`applyOver.${value}`) }));
  return (
    <>
      <Part title={t("parts.leaving")}>
        <SelectField name={at("apply_over")} options={over} />
        <NumberField name={at("strip_out")} min={0} max={30} />
        <TextField name={at("prefix_out")} mono />
      </Part>
      <Part title={t("parts.arriving")}>
        <NumberField name={at("strip_in")} min={0} max={30} />
        <TextField name={at("prefix_in")} mono />
      </Part>
    </>
  );
}

function IdentityFields({ at }: { at: At }) {
  const t = carrierWords.use();
  return (
    <Part title={t("parts.identity")}>
      <TextField name={at("from_user")} mono />
      <TextField name={at("from_domain")} mono />
      <TextField name={at("display")} />
      <SwitchField name={at("add_pai")} />
    </Part>
  );
}

/** What support may have stored with the gateway: kept as it is, and not to be edited here. */
function Support({ attributes }: { attributes: Record<string, string> }) {
  const t = carrierWords.use();
  const stored = Object.entries(attributes).map(([name, value]) => `${name}=${value}`);
  return (
    <Text size="sm" c="dimmed" component="div">
      <Group gap="xs" component="span" display="inline-flex">
        {t("attributes")} <NotActiveYet />
      </Group>
      <div>{t("attributesHelp")}</div>
      {stored.length > 0 ? <div>{stored.join(", ")}</div> : null}
    </Text>
  );
}
