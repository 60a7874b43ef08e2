import type { SVGProps } from "react";

/** Line icons of our own, on a grid of 24: one path each. They are decoration; whoever uses one alone gives it a label. */
export type Icon = (props: SVGProps<SVGSVGElement> & { size?: number }) => React.JSX.Element;

function icon(path: string): Icon {
  return function Drawn({ size = 18, ...rest }) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth={1.7}
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        {...rest}
      >
        <path d={path} />
      </svg>
    );
  };
}

export const IconHome = icon("M4 11.5 12 5l8 6.5M6 10v9h12v-9M10 19v-5h4v5");
export const IconPeople = icon("M9 11a3.2 3.2 0 1 0 0-6.4A3.2 3.2 0 0 0 9 11ZM3 19.5c.4-3.3 2.700-5 6-5s5.600 1.700 6 5M16 5.200a3 3 0 0 1 0 5.600M17.500 14.800c2 .600 3.200 2.200 3.500 4.700");
export const IconPerson = icon("M12 11.500a3.700 3.700 0 1 0 0-7.400 3.700 3.700 0 0 0 0 7.400ZM5 20c.5-3.700 3-5.500 7-5.500s6.500 1.800 7 5.500");
export const IconBuilding = icon("M5 20V5h9v15M14 10h5v10M3 20h18M8 8.500h3M8 12h3M8 15.500h3");
export const IconNumbers = icon("M9 4 7.500 20M16.500 4 15 20M4.500 9h16M3.500 15h16");
export const IconGlobe = icon("M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17ZM3.500 12h17M12 3.500c5 5 5 12 0 17-5-5-5-12 0-17Z");
export const IconCarrier = icon("M12 13.500V20M8.500 20h7M12 13.500a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM7.500 16a6 6 0 0 1 0-9M16.500 7a6 6 0 0 1 0 9M5 18.500a9.500 9.500 0 0 1 0-14M19 4.500a9.500 9.500 0 0 1 0 14");
export const IconRoute = icon("M6 19.500a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM18 8.500a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM8 17.500h6a3 3 0 0 0 0-6h-4a3 3 0 0 1 0-5h6");
export const IconPlan = icon("M6 4h9l3 3v13H6ZM15 4v3h3M9 11h6M9 14.500h6M9 18h3");
export const IconTag = icon("M4 12.500V5a1 1 0 0 1 1-1h7.500l7.500 7.500-8.500 8.500ZM8.500 8.500h.01");
export const IconShield = icon("M12 3.500 5 6v5.500c0 4.500 2.800 7.500 7 9 4.200-1.500 7-4.500 7-9V6Z");
export const IconCalls = icon("M5.500 4h3l1.700 4.200-2 1.500a11.500 11.500 0 0 0 5.600 5.600l1.500-2L19.500 15v3.500a1.500 1.500 0 0 1-1.700 1.500C10.500 19.200 4.800 13.500 4 6.200A1.700 1.700 0 0 1 5.500 4Z");
export const IconLive = icon("M3 12h4l2.500-7 4.500 14 2.500-7H21");
export const IconSearch = icon("M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13ZM15.500 15.500 20 20");
export const IconMoney = icon("M3.500 7h17v10h-17ZM12 14.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5ZM6.500 10v4M17.500 10v4");
export const IconKey = icon("M8.500 19a4.500 4.500 0 1 0 0-9 4.500 4.500 0 0 0 0 9ZM11.800 11.300 20 3.500M16.500 7l2.500 2.500");
export const IconBook = icon("M5 4.500h11.500A1.500 1.500 0 0 1 18 6v14H6.500A1.500 1.500 0 0 1 5 18.500ZM5 18.500A1.500 1.500 0 0 1 6.500 17H18M9 8.500h5");
export const IconSettings = icon("M4 7h9M17 7h3M4 17h3M11 17h9M15 9a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM9 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z");
export const IconPalette = icon("M12 3.500a8.500 8.500 0 1 0 0 17c1.400 0 2-1 1.500-2-.700-1.500.200-2.500 1.800-2.500H17a3.500 3.500 0 0 0 3.500-3.700A8.500 8.500 0 0 0 12 3.500ZM8 12h.01M10 7.800h.01M14.500 7.800h.01");
export const IconMail = icon("M3.500 6h17v12h-17ZM4 7l8 6 8-6");
export const IconServer = icon("M4 5h16v6H4ZM4 13h16v6H4ZM7.500 8h.01M7.500 16h.01");
export const IconHealth = icon("M12 20s-8-4.500-8-10.500A4.500 4.500 0 0 1 12 7a4.500 4.500 0 0 1 8 2.500C20 15.500 12 20 12 20Z");
export const IconBan = icon("M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17ZM6 6l12 12");
export const IconPlus = icon("M12 5v14M5 12h14");
export const IconCheck = icon("m5 12.500 4.500 4.500L19 7.500");
export const IconClose = icon("m6 6 12 12M18 6 6 18");
export const IconTrash = icon("M4.500 7h15M9.500 7V4.500h5V7M6.500 7l.8 12.500h9.400L17.500 7M10 11v5M14 11v5");
export const IconEdit = icon("M4 20h4L19 9l-4-4L4 16ZM13 7l4 4");
export const IconCopy = icon("M9 9h11v11H9ZM15 9V4H4v11h5");
export const IconEye = icon("M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12ZM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z");
export const IconRefresh = icon("M19.500 9A8 8 0 0 0 5 8M4.500 4v4.500H9M4.500 15A8 8 0 0 0 19 16M19.500 20v-4.500H15");
export const IconDownload = icon("M12 4v11M7.500 11l4.500 4.500 4.500-4.500M4.500 19.500h15");
export const IconUpload = icon("M12 15.500v-11M7.500 9 12 4.500 16.500 9M4.500 19.500h15");
export const IconFilter = icon("M4 5.500h16l-6.200 7.500v5.500l-3.600-2V13Z");
export const IconColumns = icon("M4 5h16v14H4ZM9.500 5v14M14.500 5v14");
export const IconSort = icon("M8 5v14M4.500 8.500 8 5l3.500 3.500M16 19V5M12.500 15.500 16 19l3.500-3.500");
export const IconUp = icon("m6 14.500 6-6 6 6");
export const IconDown = icon("m6 9.500 6 6 6-6");
export const IconLeft = icon("m14.500 6-6 6 6 6");
export const IconRight = icon("m9.500 6 6 6-6 6");
export const IconMore = icon("M5 11.2v1.6M12 11.2v1.6M19 11.2v1.6");
export const IconMenu = icon("M4 7h16M4 12h16M4 17h16");
export const IconInfo = icon("M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17ZM12 11v5M12 8h.01");
export const IconWarning = icon("M12 4.500 2.800 19.500h18.400ZM12 10.500v4M12 17h.01");
export const IconLink = icon("M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-5.700-5.700l-1.300 1.300M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 5.700 5.700l1.300-1.300");
export const IconOut = icon("M10 4.500H5v15h5M14.500 8l4 4-4 4M18 12H9.500");
export const IconMoon = icon("M20 14.500A8.500 8.500 0 0 1 9.500 4a8.500 8.500 0 1 0 10.500 10.500Z");
export const IconSun = icon("M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM12 2.500v2M12 19.500v2M4.500 12h-2M21.500 12h-2M5.300 5.300l1.400 1.400M17.300 17.300l1.400 1.400M5.300 18.700l1.400-1.400M17.300 6.700l1.400-1.400");
export const IconLanguage = icon("M4 6h9M8.500 4v2M11 6c-.5 4-3 7-6.500 8.500M6 9c1 2.500 3 4.500 6 5.500M12 20l4-9 4 9M13.400 17h5.200");
export const IconClock = icon("M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17ZM12 7v5l3.500 2");
export const IconList = icon("M8.500 6H20M8.500 12H20M8.500 18H20M4.500 6h.01M4.500 12h.01M4.500 18h.01");
export const IconMic = icon("M12 14.500a3 3 0 0 0 3-3v-5a3 3 0 0 0-6 0v5a3 3 0 0 0 3 3ZM6 11.500a6 6 0 0 0 12 0M12 17.500V21");
export const IconVoicemail = icon("M7 15.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7ZM17 15.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7ZM7 15.500h10");
export const IconGrid = icon("M5 5h5v5H5ZM14 5h5v5h-5ZM5 14h5v5H5ZM14 14h5v5h-5Z");
export const IconPlay = icon("M7 4.500v15l12-7.500Z");
export const IconTools = icon("M14.500 6.500a4 4 0 0 0-5 5l-5.500 5.500 3 3 5.500-5.500a4 4 0 0 0 5-5l-2.500 2.500-3-.500-.500-3Z");
export const IconChart = icon("M4.500 19.500h15M7 16v-5M12 16V6M17 16V9");
export const IconBell = icon("M6 16.500V11a6 6 0 0 1 12 0v5.500l1.500 1.500h-15ZM10 20.500h4");
export const IconDevice = icon("M7.500 3.500h9v17h-9ZM11 17.500h2");
export const IconPause = icon("M8.500 5v14M15.500 5v14");
export const IconMicOff = icon("M15 10.500v-4a3 3 0 0 0-5.700-1.300M9 9v2.500a3 3 0 0 0 4.500 2.600M6 11.500a6 6 0 0 0 9.500 4.900M17.700 13.500c.2-.6.3-1.300.3-2M12 17.500V21M4 4l16 16");
export const IconTransfer = icon("M4 8h13M13.500 4.500 17 8l-3.500 3.500M20 16H7M10.500 12.500 7 16l3.500 3.500");
export const IconBackspace = icon("M9 5.500h11v13H9L3.500 12ZM11.500 9.500l5 5M16.500 9.500l-5 5");
export const IconKeypad = icon("M6.500 5.500a.5.5 0 1 0-1 0 .5.5 0 0 0 1 0ZM12.500 5.500a.5.5 0 1 0-1 0 .5.5 0 0 0 1 0ZM18.500 5.500a.5.5 0 1 0-1 0 .5.5 0 0 0 1 0ZM6.500 11a.5.5 0 1 0-1 0 .5.5 0 0 0 1 0ZM12.500 11a.5.5 0 1 0-1 0 .5.5 0 0 0 1 0ZM18.500 11a.5.5 0 1 0-1 0 .5.5 0 0 0 1 0ZM6.500 16.500a.5.5 0 1 0-1 0 .5.5 0 0 0 1 0ZM12.500 16.500a.5.5 0 1 0-1 0 .5.5 0 0 0 1 0ZM18.500 16.500a.5.5 0 1 0-1 0 .5.5 0 0 0 1 0ZM12.500 21.500a.5.5 0 1 0-1 0 .5.5 0 0 0 1 0Z");
export const IconSpeaker = icon("M4 9.500h3.500L12 5.500v13l-4.500-4H4ZM15.500 9a4.200 4.200 0 0 1 0 6M18 6.500a8 8 0 0 1 0 11");
export const IconIncoming = icon("M18.500 5.500l-12 12M6.500 9.500v8h8");
export const IconOutgoing = icon("M5.500 18.500l12-12M9.500 6.500h8v8");
export const IconMissed = icon("M4 6l7.500 7.500L20 5M4 11.500V6h5.500");
export const IconStar = icon("m12 4 2.500 5.200 5.700.800-4.100 4 1 5.600-5.100-2.700-5.100 2.700 1-5.600-4.100-4 5.700-.800Z");
