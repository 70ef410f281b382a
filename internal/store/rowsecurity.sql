-- What roles read on PostgreSQL, made anew whenever it differs from what is in the database. Every table is closed,
-- also to its owner: a command of the operator reads and writes only after it said so by a setting, which a viewer's
-- connection never has, so that a forgotten role reads nothing. cangraph_viewer reads the rows that policies let it.
-- The setting is asked for as what is hardly ever NULL: = 'on' would be planned for as one row in two hundred.
DO $$
DECLARE
  one record;
BEGIN
  FOR one IN SELECT policyname, tablename FROM pg_policies WHERE schemaname = current_schema() AND policyname IN ('cangraph_system', 'cangraph_viewer') LOOP
    EXECUTE format('DROP POLICY %I ON %I', one.policyname, one.tablename);
  END LOOP;
  EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA %I FROM cangraph_viewer', current_schema());
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO cangraph_viewer', current_schema());
  FOR one IN SELECT c.relname FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', one.relname);
    EXECUTE format('CREATE POLICY cangraph_system ON %I TO CURRENT_USER USING (CASE WHEN current_setting(''cangraph.system'', true) = ''on'' THEN 1 END IS NOT NULL)', one.relname);
  END LOOP;
  -- A view shows what its reader may see of the tables behind it.
  FOR one IN SELECT c.relname FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'v' LOOP
    EXECUTE format('ALTER VIEW %I SET (security_invoker = true)', one.relname);
    EXECUTE format('GRANT SELECT ON %I TO cangraph_viewer', one.relname);
  END LOOP;
END $$;

-- Whether a row of a table is no more, which a viewer's own eyes cannot tell from a row that is hidden. It reads as its owner.
CREATE OR REPLACE FUNCTION cangraph_gone(of_table text, row_id uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = {{.Schema}}, pg_temp AS $gone$
DECLARE
  was text := coalesce(current_setting('cangraph.system', true), '');
  done text := set_config('cangraph.system', 'on', true);
  gone boolean;
BEGIN
  EXECUTE format('SELECT NOT EXISTS (SELECT 1 FROM %I WHERE id = $1)', of_table) INTO gone USING row_id;
  done := set_config('cangraph.system', was, true);
  RETURN gone;
END $gone$;
REVOKE ALL ON FUNCTION cangraph_gone FROM PUBLIC;
GRANT EXECUTE ON FUNCTION cangraph_gone TO cangraph_viewer;

{{range .Tables}}
GRANT SELECT ON "{{.Name}}" TO cangraph_viewer;
CREATE POLICY cangraph_viewer ON "{{.Name}}" FOR SELECT TO cangraph_viewer USING ({{.Postgres}});
{{end}}

{{define "answer"}}RETURN QUERY SELECT q.kind, set_config('cangraph.' || q.kind, array_agg(q.id)::text, true),
      CASE WHEN count(q.of) > 0 THEN array_agg(q.of) END
    FROM ({{.}}) q GROUP BY q.kind;{{end}}
-- What the viewer of an account may see: answered to the server, and set for the policies until the transaction ends.
-- It reads as its owner. Of every table few rows are meant, found by their ids: one plan serves all viewers.
DROP FUNCTION IF EXISTS cangraph_scope;
CREATE FUNCTION cangraph_scope(issuer text, subject text, issued_at timestamptz, today date, now timestamptz, children uuid[], meetings date)
RETURNS TABLE (set_kind text, set_ids text, set_of uuid[])
LANGUAGE plpgsql SECURITY DEFINER SET search_path = {{.Schema}}, pg_temp SET plan_cache_mode = force_generic_plan
SET enable_hashjoin = off SET enable_mergejoin = off AS $scope$
#variable_conflict use_column
DECLARE
  was text := coalesce(current_setting('cangraph.system', true), '');
  done text := set_config('cangraph.system', 'on', true);
BEGIN
  IF children IS NULL THEN
    {{template "answer" .Whole}}
  ELSE
    {{template "answer" .Around}}
  END IF;
  done := set_config('cangraph.system', was, true);
END $scope$;
REVOKE ALL ON FUNCTION cangraph_scope FROM PUBLIC;
GRANT EXECUTE ON FUNCTION cangraph_scope TO cangraph_viewer;
