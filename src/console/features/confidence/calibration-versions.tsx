import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CalibrationPage } from '#wire/console/calibration.ts';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { Card } from '../../components/page.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { Table } from '../../components/table.tsx';
import { notifyFailure } from '../../components/toaster.tsx';
import { useMay } from '../session/session.ts';

type Version = CalibrationPage['versions'][number];

const rawConfidence: { version: number; fitted?: Version } = { version: 0 };

/** Versions of the calibration: each can be used, and left again. */
export function CalibrationVersions({ page }: { page: CalibrationPage }) {
  const lead = useMay('lead');
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: ({ path, method, body }: { path: string; method: 'POST' | 'PUT'; body?: unknown }) =>
      call(path, { method, body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['calibration'] }),
    onError: (error) => notifyFailure('It was not changed', error),
  });
  const use = (version: number | null) =>
    change.mutate({ path: '/calibration/active', method: 'PUT', body: { version } });
  const active = page.versions.some((version) => version.active);
  return (
    <Card
      title="Calibration"
      about="A version maps the raw confidence to the share that reviewers found right. Thresholds then speak of that share."
      actions={
        lead && (
          <>
            <label className="flex items-center gap-2 text-sm">
              <input
                type="checkbox"
                checked={page.automatic}
                onChange={(event) =>
                  change.mutate({
                    path: '/calibration/automatic',
                    method: 'PUT',
                    body: { automatic: event.target.checked },
                  })
                }
              />
              Use better versions by themselves
            </label>
            <Button
              busy={change.isPending}
              onClick={() => change.mutate({ path: '/calibration/versions', method: 'POST' })}
            >
              Fit now
            </Button>
          </>
        )
      }
    >
      <Table
        label="Versions"
        rows={[rawConfidence, ...page.versions.map((version) => ({ fitted: version, version: version.version }))]}
        keyOf={(row) => String(row.version)}
        columns={[
          {
            title: 'Version',
            cell: (row) => (
              <>
                {row.fitted ? `Version ${row.version}` : 'Raw confidence'}{' '}
                {(row.fitted?.active ?? !active) && <Chip tone="accent">in use</Chip>}
              </>
            ),
          },
          { title: 'Reviews', end: true, cell: (row) => row.fitted?.reviews ?? '' },
          {
            title: 'Brier on unseen reviews',
            end: true,
            cell: (row) =>
              row.fitted ? `${row.fitted.brierBefore.toFixed(3)} → ${row.fitted.brierAfter.toFixed(3)}` : '',
          },
          {
            title: 'Made',
            wide: true,
            cell: (row) =>
              row.fitted && (
                <>
                  <RelativeTime at={row.fitted.at} /> by {row.fitted.madeBy}
                </>
              ),
          },
          {
            title: '',
            end: true,
            cell: (row) =>
              lead &&
              !(row.fitted?.active ?? !active) && (
                <Button size="small" busy={change.isPending} onClick={() => use(row.fitted ? row.version : null)}>
                  Use
                </Button>
              ),
          },
        ]}
      />
    </Card>
  );
}
