import { Anchor, Table, Text, Title } from "@mantine/core";
import { answer } from "@ramal/api";
import { api, type Schemas } from "@ramal/api/isp";
import { Loaded } from "@ramal/features";
import { useFormat } from "@ramal/i18n";
import { Sheet, Status, type Tone } from "@ramal/ui";
import { useQuery } from "@tanstack/react-query";
import { planWords } from "./words";

type Payment = Schemas["PaymentView"];
const MOST = 50;
const STATES = ["preparing", "open", "pending", "paid", "failed", "cancelled"] as const;
const TONES: Record<(typeof STATES)[number], Tone> = { preparing: "calm", open: "warn", pending: "busy", paid: "good", failed: "bad", cancelled: "calm" };

/** What the provider paid for its plan, and what is to be paid. */
export function Payments() {
  const t = planWords.use();
  const payments = useQuery({ queryKey: ["platform-payments"], queryFn: () => answer(api.GET("/platform-payments", { params: { query: { limit: MOST, sort: "-created_at" } } })) });
  return (
    <Sheet padded>
      <Title order={2} size="h4" mb="md">
        {t("payments.title")}
      </Title>
      <Loaded row={payments}>
        {({ items, next }) =>
          items.length === 0 ? (
            <Text c="dimmed">{t("payments.none")}</Text>
          ) : (
            <>
              <Table.ScrollContainer minWidth={520}>
                <Table aria-label={t("payments.title")} withRowBorders={false}>
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th>{t("payments.created")}</Table.Th>
                      <Table.Th>{t("payments.plan")}</Table.Th>
                      <Table.Th ta="end">{t("payments.amount")}</Table.Th>
                      <Table.Th>{t("payments.state")}</Table.Th>
                      <Table.Th>{t("payments.paid")}</Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {items.map((payment) => (
                      <Line key={payment.id} payment={payment} />
                    ))}
                  </Table.Tbody>
                </Table>
              </Table.ScrollContainer>
              {next ? (
                <Text size="sm" c="dimmed">
                  {t("payments.more")}
                </Text>
              ) : null}
            </>
          )
        }
      </Loaded>
    </Sheet>
  );
}

function Line({ payment }: { payment: Payment }) {
  const t = planWords.use();
  const { date, money } = useFormat();
  const state = STATES.find((one) => one === payment.state) ?? "failed";
  const payable = state === "open" && payment.url.startsWith("https://");
  return (
    <Table.Tr>
      <Table.Td>{date(payment.created_at)}</Table.Td>
      <Table.Td>{t(payment.provider === "stripe" ? "payments.ways.stripe" : "payments.ways.manual")}</Table.Td>
      <Table.Td ta="end">{money(payment.amount, payment.currency)}</Table.Td>
      <Table.Td>
        <Status tone={TONES[state]}>{t(`payments.states.${state}`)}</Status> {payable ? <Anchor href={payment.url}>{t("payments.pay")}</Anchor> : null}
      </Table.Td>
      <Table.Td>{payment.paid_at ? date(payment.paid_at) : "–"}</Table.Td>
    </Table.Tr>
  );
}
