import "@mantine/charts/styles.css";
import { AreaChart, type AreaChartProps, BarChart, type BarChartProps, LineChart, type LineChartProps } from "@mantine/charts";
import { Button, Group, Stack, Table, Text } from "@mantine/core";
import { useState } from "react";
import { IconChart, IconList } from "./icons";
import { uiWords } from "./words";

export interface Series {
  name: string;
  label: string;
  color?: string;
}

interface ChartProps {
  title: string;
  kind?: "area" | "bar" | "line";
  /** One object per point: `axis` names its place, each series its value. */
  data: Record<string, string | number>[];
  axis: string;
  series: Series[];
  value?: (value: number) => string;
  height?: number;
}

/** The picture is hidden from screen readers, which have the table: nothing in it may take the focus. */
const UNFOCUSED = { accessibilityLayer: false };
const KINDS = {
  area: (props: AreaChartProps) => <AreaChart {...props} areaChartProps={UNFOCUSED} />,
  bar: (props: BarChartProps) => <BarChart {...props} barChartProps={UNFOCUSED} />,
  line: (props: LineChartProps) => <LineChart {...props} lineChartProps={UNFOCUSED} />,
};
const COLOURS = ["brand.6", "teal.6", "orange.6", "grape.6", "red.6", "gray.6"];

/** A chart that is also a table: whoever cannot see the picture, or wants the figures, has them one click away. */
export default function Chart({ title, kind = "area", data, axis, series, value = String, height = 240 }: ChartProps) {
  const t = uiWords.use();
  const [asTable, setAsTable] = useState(false);
  const Drawn = KINDS[kind];
  const coloured = series.map((item, index) => ({ ...item, color: item.color ?? COLOURS[index % COLOURS.length] ?? "gray.6" }));
  return (
    <Stack gap="sm" component="figure" m={0}>
      <Group justify="space-between" wrap="nowrap">
        <Text component="figcaption" fw={600}>
          {title}
        </Text>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          leftSection={asTable ? <IconChart size={14} /> : <IconList size={14} />}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? t("chart") : t("table")}
        </Button>
      </Group>
      {asTable ? (
        <Figures title={title} data={data} axis={axis} series={series} value={value} />
      ) : (
        <div aria-hidden="true">
          <Drawn h={height} data={data} dataKey={axis} series={coloured} valueFormatter={value} withDots={false} tickLine="none" gridAxis="x" curveType="monotone" />
        </div>
      )}
    </Stack>
  );
}

function Figures({ title, data, axis, series, value }: Required<Pick<ChartProps, "title" | "data" | "axis" | "series" | "value">>) {
  return (
    <Table.ScrollContainer minWidth={320} mah={280} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table aria-label={title} withRowBorders={false} striped>
        <Table.Thead>
          <Table.Tr>
            <Table.Th />
            {series.map(({ name, label }) => (
              <Table.Th key={name} ta="end">
                {label}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.map((point) => (
            <Table.Tr key={String(point[axis])}>
              <Table.Th scope="row" fw={400}>
                {point[axis]}
              </Table.Th>
              {series.map(({ name }) => (
                <Table.Td key={name} ta="end">
                  {value(Number(point[name] ?? 0))}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
