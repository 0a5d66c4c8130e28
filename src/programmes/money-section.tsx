import { MoneyBars } from '../charts/money-bars.tsx';
import { Permanent } from '../citing/permanent.tsx';
import { ReportError, toldOn } from '../error-reports/link.tsx';
import { Cited } from '../sources/cited.tsx';
import { isAbsent } from '../ui/absence.ts';
import { Absent } from '../mementos/absent.tsx';
import { Cut } from '../ui/cut.tsx';
import { More } from '../ui/more.tsx';
import { quantity } from '../ui/number.ts';
import type { View } from '../ui/view.ts';
import { longDate } from '../ui/when.ts';
import type { Budget, Transaction } from './budget-schema.ts';
import { chartAt } from './charts.ts';
import { transactionAddress } from './citable.ts';
import { CitePart, PermanentFact } from './cite-part.tsx';
import { citingWords } from './citing-words.ts';
import { movedOf, rowsOf } from './money.ts';
import { moneyWords } from './money-words.ts';
import { atMost, type ProgrammePage } from './page.ts';

interface Props {
  page: ProgrammePage;
  path: string;
  view: View;
}

/** What was set aside for a programme and what was spent, year by year, and every record behind it. */
export const Money = ({ page, path, view }: Props) => {
  const w = moneyWords[view.locale];
  return (
    <section id="uang">
      <h2>{w.heading}</h2>
      <Years page={page} path={path} view={view} />
      <Budgets page={page} path={path} view={view} />
      <h3>{w.transactions}</h3>
      <p class="lead">{w.transactionsLead}</p>
      <Transactions page={page} path={path} view={view} />
      <More
        path={path}
        asked={{ sebelum: page.asked.sebelum, transaksi: page.asked.transaksi }}
        cursor="transaksi"
        next={page.next_transactions}
        view={view}
      />
    </section>
  );
};

const Years = ({ page, path, view }: Props) => {
  const w = moneyWords[view.locale];
  const rows = rowsOf(page.years.slice(0, atMost.years));
  if (rows.length === 0) return null;
  return (
    <>
      <MoneyBars rows={rows} view={view} id="anggaran" files={chartAt(path, 'anggaran', view)} />
      <Cut list={page.years} at={atMost.years} view={view} />
      <p class="muted">{w.rule}</p>
      <p class="muted">{w.ruleUnknown}</p>
      <ReportError address={`${path}#uang`} label={w.heading} {...toldOn(page)} view={view} />
      <CitePart page={page} anchor="uang" label={citingWords[view.locale].charts.uang} view={view} />
    </>
  );
};

const Budgets = ({ page, path, view }: Props) => {
  if (page.budgets.length === 0) return <Absent said={moneyWords[view.locale].none} view={view} />;
  return (
    <>
      <ul class="figures">
        {page.budgets.slice(0, atMost.budgets).map((budget) => (
          <li id={`anggaran-${budget.key}`}>
            <BudgetLine budget={budget} view={view} />
            <Kind budget={budget} view={view} />
            <Cited citation={page.citations[budget.source]} on={budget.as_of} view={view} />
            <PermanentFact
              page={page}
              anchor={`anggaran-${budget.key}`}
              label={moneyWords[view.locale].budgetOf(budget.as_of)}
              view={view}
            />
            <ReportError
              address={`${path}#anggaran-${budget.key}`}
              label={moneyWords[view.locale].budgetOf(budget.as_of)}
              {...toldOn(page)}
              view={view}
            />
          </li>
        ))}
      </ul>
      <Cut list={page.budgets} at={atMost.budgets} view={view} />
    </>
  );
};

/** One budget in short: the amount, its year, where the money comes from; what nobody published is said. */
export const BudgetLine = ({ budget, view }: { budget: Budget; view: View }) => {
  const w = moneyWords[view.locale];
  const { amount, fiscal_year: year, funds } = budget;
  return (
    <>
      {isAbsent(amount) ? (
        <span class="absent">{w.amountAbsent(amount, budget.as_of)}</span>
      ) : (
        <>
          <strong class="value">{quantity(amount, 'IDR')}</strong>{' '}
          <span class="muted">{w.asOf(budget.as_of)}</span>
        </>
      )}
      <p>
        {w.year}: {isAbsent(year) ? <span class="absent">{w.absent[year]}</span> : year}. {w.funds}:{' '}
        {isAbsent(funds) ? <span class="absent">{w.absent[funds]}</span> : funds}.
      </p>
    </>
  );
};

const Kind = ({ budget, view }: { budget: Budget; view: View }) => {
  const w = moneyWords[view.locale];
  const { kind, status } = budget;
  return (
    <>
      <p class="muted">
        {kind ? w.kinds[kind] : w.kindUnsaid}; {status ? w.statuses[status] : w.statusUnsaid}
        {budget.approved_on ? `; ${w.approved} ${longDate(budget.approved_on)}` : ''}
      </p>
      {budget.note ? <p class="muted">{budget.note}</p> : null}
    </>
  );
};

const Transactions = ({ page, path, view }: Props) => {
  const w = moneyWords[view.locale];
  const moved = movedOf(page.years.slice(0, atMost.years));
  if (moved.length === 0) return <Absent said={w.transactionsNone} view={view} />;
  return (
    <>
      <p>
        {moved
          .map((sum) => `${w.sumOf(w.types[sum.type], sum.year)}: ${quantity(sum.amount, 'IDR')}`)
          .join('. ')}
        .
      </p>
      <ul class="figures">
        {page.transactions.map((t) => (
          <li id={`transaksi-${t.key}`}>
            <strong>{quantity(t.amount, 'IDR')}</strong>, {w.types[t.type]} {w.to} {t.payee ?? w.payeeUnsaid}
            {t.note ? <p class="muted">{t.note}</p> : null}
            <Cited citation={page.citations[t.source]} on={t.date} view={view} />
            <Permanent address={transactionAddress(page, t, view)} label={labelOf(t, view)} view={view} />
            <ReportError
              address={`${path}#transaksi-${t.key}`}
              label={labelOf(t, view)}
              {...toldOn(page)}
              view={view}
            />
          </li>
        ))}
      </ul>
    </>
  );
};

const labelOf = ({ type, date }: Transaction, view: View) =>
  `${moneyWords[view.locale].types[type]} ${longDate(date)}`;
