import type { AnyRoute } from '@tanstack/react-router';
import {
  BellRing,
  BookOpen,
  Cable,
  ChartLine,
  ClipboardCheck,
  Coins,
  FlaskConical,
  Gauge,
  GitCompareArrows,
  GraduationCap,
  KeyRound,
  MessageSquareText,
  Scale,
  ScrollText,
  Settings,
  Target,
  UsersRound,
  Wrench,
} from 'lucide-react';
import type { ComponentType } from 'react';
import type { Role } from '#wire/console/role.ts';
import { alertsRoute } from './features/alerts/route.ts';
import { apiKeysRoute } from './features/api-keys/route.ts';
import { auditRoute } from './features/audit/route.ts';
import { autonomyRoute } from './features/autonomy/route.ts';
import { cannedRepliesRoute } from './features/canned-replies/route.ts';
import { channelsRoute } from './features/channels/route.ts';
import { confidenceRoute } from './features/confidence/route.ts';
import { costRoute } from './features/cost/route.ts';
import { evalsRoute } from './features/evals/route.ts';
import { knowledgeRoute } from './features/knowledge/route.ts';
import { learningRoute } from './features/learning/route.ts';
import { metricsRoute } from './features/metrics/route.ts';
import { policyRoute } from './features/policy/route.ts';
import { readinessRoute } from './features/readiness/route.ts';
import { reviewsRoute } from './features/reviews/route.ts';
import { settingsRoute } from './features/settings/route.ts';
import { teamRoute } from './features/team/route.ts';
import { toolsRoute } from './features/tools/route.ts';

export interface PageInfo<Route extends AnyRoute = AnyRoute> {
  /** Its own file in the feature's folder; loads the page's script when it is first opened. */
  route: Route;
  title: string;
  icon: ComponentType<{ size?: number }>;
  /** The least role that finds something there. */
  role: Role;
}

const page = <Route extends AnyRoute>(
  route: Route,
  title: string,
  icon: PageInfo['icon'],
  role: Role,
): PageInfo<Route> => ({ route, title, icon, role });

/** What the AI knows and may do. */
const desk = [
  page(knowledgeRoute, 'Knowledge', BookOpen, 'viewer'),
  page(policyRoute, 'Policy', Scale, 'viewer'),
  page(cannedRepliesRoute, 'Canned replies', MessageSquareText, 'viewer'),
  page(toolsRoute, 'Tools', Wrench, 'viewer'),
  page(autonomyRoute, 'Autonomy', Gauge, 'viewer'),
];

/** How well it does: figures over time. */
const insight = [
  page(alertsRoute, 'Alerts', BellRing, 'viewer'),
  page(metricsRoute, 'Metrics', ChartLine, 'viewer'),
  page(costRoute, 'Cost', Coins, 'lead'),
  page(evalsRoute, 'Evals', FlaskConical, 'viewer'),
  page(readinessRoute, 'Readiness', GitCompareArrows, 'viewer'),
  page(reviewsRoute, 'Reviews', ClipboardCheck, 'viewer'),
  page(confidenceRoute, 'Confidence', Target, 'viewer'),
  page(learningRoute, 'Learning', GraduationCap, 'viewer'),
];

/** Who works here, and what they did. */
const administration = [
  page(auditRoute, 'Audit', ScrollText, 'lead'),
  page(teamRoute, 'Team', UsersRound, 'viewer'),
  page(channelsRoute, 'Channels', Cable, 'viewer'),
  page(apiKeysRoute, 'API keys and webhooks', KeyRound, 'admin'),
  page(settingsRoute, 'Settings', Settings, 'viewer'),
];

/** Pages beside the inbox, in the order of the navigation. A new page is one line above. */
export const sections: { title: string; pages: PageInfo[] }[] = [
  { title: 'Desk', pages: desk },
  { title: 'Insight', pages: insight },
  { title: 'Administration', pages: administration },
];

export const pageRoutes = [...desk, ...insight, ...administration].map(({ route }) => route);
