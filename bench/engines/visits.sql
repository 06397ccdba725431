-- fieldwork.visits at its default figures over 2024, as bench/floor has it, for
-- databases. Tables are the exports as texts; calendar has the days of the year with
-- their week, and how many workdays come before each (bench/floor -calendar).
WITH served AS (
  SELECT person_id, party_member = 'true' AS member,
         GREATEST('2024-01-01', coalesce(joined_on, ''), coalesce(member_since, '')) AS first,
         LEAST('2024-12-31', coalesce(nullif(left_on, ''), '9')) AS last
  FROM people
), weeks AS (
  SELECT week, min(date) AS starts, max(date) AS ends, min(before) AS before, max(before + workday) AS upto
  FROM calendar GROUP BY week HAVING count(*) = 7
), away AS (
  SELECT person_id, "from" AS first, coalesce(nullif("to", ''), '9') AS last FROM leave
  UNION ALL
  SELECT person_id, "from", coalesce(nullif("to", ''), '9') FROM secondments
), missed AS (
  SELECT person_id, week, count(*) AS days FROM (
    SELECT DISTINCT a.person_id, c.week, c.date
    FROM away a
    JOIN served s ON s.person_id = a.person_id
    JOIN calendar c ON c.date BETWEEN GREATEST(a.first, s.first) AND LEAST(a.last, s.last) AND c.workday = 1
  ) AS days GROUP BY person_id, week
), counted AS (
  SELECT h.person_id, c.week, count(*) AS halves FROM (
    SELECT person_id, date, 1 AS half FROM visits WHERE session IN ('am', 'day')
    UNION
    SELECT person_id, date, 2 FROM visits WHERE session IN ('pm', 'day')
  ) AS h JOIN calendar c ON c.date = h.date GROUP BY h.person_id, c.week
), due AS (
  SELECT s.person_id, coalesce(n.halves, 0) AS halves
  FROM served s
  JOIN calendar c ON c.date = s.first
  JOIN weeks w ON w.ends BETWEEN s.first AND s.last
  LEFT JOIN missed m ON m.person_id = s.person_id AND m.week = w.week
  LEFT JOIN counted n ON n.person_id = s.person_id AND n.week = w.week
  WHERE s.member AND w.upto - GREATEST(w.before, c.before) - coalesce(m.days, 0) >= 3
)
SELECT s.person_id || ' ' || CASE WHEN min(d.halves) IS NULL THEN 'exempt' WHEN min(d.halves) < 2 THEN 'fail' ELSE 'pass' END
FROM served s LEFT JOIN due d ON d.person_id = s.person_id
GROUP BY s.person_id;
