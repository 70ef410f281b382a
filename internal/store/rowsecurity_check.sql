-- What lets somebody past the row security? One row, in words, for each thing.
-- $1: the tables that viewers may read.
SELECT 'the login ' || rolname || ' is a superuser, whom no policy holds: give the program a login of its own'
FROM pg_roles WHERE rolname = session_user AND rolsuper
UNION ALL
SELECT 'the login ' || rolname || ' may bypass row security: ALTER ROLE ' || quote_ident(rolname) || ' NOBYPASSRLS'
FROM pg_roles WHERE rolname = session_user AND rolbypassrls AND NOT rolsuper
UNION ALL
SELECT 'the login ' || rolname || ' takes viewers'' rights without becoming one: let it be a member of cangraph_gate only'
FROM pg_roles WHERE rolname = session_user AND NOT rolsuper AND pg_has_role(rolname, 'cangraph_viewer', 'USAGE')
UNION ALL
SELECT 'the role ' || rolname || ' may log in, is a superuser or may bypass row security: ALTER ROLE ' || rolname || ' NOLOGIN NOSUPERUSER NOBYPASSRLS'
FROM pg_roles WHERE rolname IN ('cangraph_viewer', 'cangraph_gate') AND (rolcanlogin OR rolsuper OR rolbypassrls)
UNION ALL
SELECT 'row security of the table ' || relname || ' is not forced: ALTER TABLE ' || quote_ident(relname) || ' ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY'
FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p') AND NOT (relrowsecurity AND relforcerowsecurity)
UNION ALL
SELECT 'the view ' || relname || ' shows more than its reader may see: ALTER VIEW ' || quote_ident(relname) || ' SET (security_invoker = true)'
FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'v' AND NOT coalesce('security_invoker=true' = ANY (reloptions), false)
UNION ALL
SELECT 'the policy ' || policyname || ' of the table ' || tablename || ' is not of this program: drop it'
FROM pg_policies WHERE schemaname = current_schema() AND policyname NOT IN ('cangraph_viewer', 'cangraph_system')
UNION ALL
SELECT 'viewers may do more with the table ' || relname || ' than they should: REVOKE ALL ON ' || quote_ident(relname) || ' FROM cangraph_viewer, PUBLIC, and migrate'
FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p', 'm')
AND (has_table_privilege('cangraph_viewer', oid, 'INSERT, UPDATE, DELETE, TRUNCATE')
	OR has_table_privilege('cangraph_viewer', oid, 'SELECT') AND relname <> ALL ($1))
