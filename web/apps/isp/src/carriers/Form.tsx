import { Alert, Button, Group, Stack, Text, Title } from "@mantine/core";
import { FieldGroup, ResourceForm, SwitchField, TextField, useFormState } from "@ramal/features";
import { IconPlus } from "@ramal/ui";
import type { Carrier, CarrierIn } from "./carriers";
import { Failover } from "./Failover";
import { GatewaySheet } from "./Gateway";
import { bodyOf, carrierSchema, type CarrierValues, freshGateway } from "./schema";
import { carrierWords } from "./words";

interface CarrierFormProps {
  initial: CarrierValues;
  save: (body: CarrierIn) => Promise<Carrier>;
  done: (row: Carrier) => void;
  cancel: string;
  act?: string;
  reload?: () => void;
}

const MAX_GATEWAYS = 20;
/** What the server has against the list of gateways as a whole, without naming one of them. */
const OF_THE_LIST = ["gateways", "gateways.id", "gateways.sources", "gateways.password"];

/** One form: the gateways in the order in which they are tried, then the carrier that they make (A4). */
export function CarrierForm({ save, ...props }: CarrierFormProps) {
  const t = carrierWords.use();
  const codes = {
    taken: t("taken"),
    "not-a-network": t("sources.notANetwork"),
    "source-unusable": t("sources.unusable"),
    "source-private": t("sources.private"),
    "source-too-wide": t("sources.tooWide"),
    "source-own-address": t("sources.ownAddress"),
  };
  return (
    <ResourceForm {...props} schema={carrierSchema} words={carrierWords} codes={codes} save={(values) => save(bodyOf(values))}>
      <Gateways />
      <FieldGroup title={t("groups.main")} lead={t("groups.mainLead")}>
        <TextField name="name" required />
        <SwitchField name="enabled" />
      </FieldGroup>
      <FieldGroup title={t("groups.failover")} lead={t("groups.failoverLead")}>
        <Failover />
      </FieldGroup>
    </ResourceForm>
  );
}

function Gateways() {
  const t = carrierWords.use();
  const { form } = useFormState();
  const { gateways } = form.getValues() as CarrierValues;
  const refusals = OF_THE_LIST.flatMap((name) => form.errors[name] ?? []);
  return (
    <Stack gap="md">
      <div>
        <Title order={2} size="h4">
          {t("groups.gateways")}
        </Title>
        <Text size="sm" c="dimmed">
          {t("groups.gatewaysLead")}
        </Text>
      </div>
      {refusals.length > 0 ? (
        <Alert color="red" role="alert">
          {refusals}
        </Alert>
      ) : null}
      {gateways.map((gateway, index) => (
        <GatewaySheet key={gateway.key} gateway={gateway} index={index} count={gateways.length} />
      ))}
      <Group>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} />}
          disabled={gateways.length >= MAX_GATEWAYS}
          onClick={() => form.insertListItem("gateways", freshGateway())}
        >
          {t("addGateway")}
        </Button>
      </Group>
    </Stack>
  );
}
