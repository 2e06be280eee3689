CREATE TABLE "provisioner_daemons" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"tags" jsonb NOT NULL,
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp (6) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "provisioner_job_logs" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "provisioner_job_logs_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"job_id" uuid NOT NULL,
	"created_at" timestamp (6) with time zone DEFAULT clock_timestamp() NOT NULL,
	"log_source" text NOT NULL,
	"log_level" text NOT NULL,
	"stage" text NOT NULL,
	"output" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "provisioner_jobs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp (6) with time zone,
	"completed_at" timestamp (6) with time zone,
	"canceled_at" timestamp (6) with time zone,
	"error" text DEFAULT '' NOT NULL,
	"error_code" text,
	"organization_id" uuid NOT NULL,
	"initiator_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"tags" jsonb NOT NULL,
	"worker_id" uuid,
	"attempt" integer DEFAULT 0 NOT NULL,
	"lease_until" timestamp (6) with time zone,
	"logs_overflowed" boolean DEFAULT false NOT NULL,
	"log_bytes" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "api_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"hashed_secret" "bytea" NOT NULL,
	"expires_at" timestamp (6) with time zone NOT NULL,
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organizations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"username" text NOT NULL,
	"avatar_url" text DEFAULT '' NOT NULL,
	"role" text NOT NULL,
	"status" text NOT NULL,
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agent_script_timings" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"workspace_agent_id" uuid NOT NULL,
	"script_id" uuid NOT NULL,
	"started_at" timestamp (6) with time zone NOT NULL,
	"ended_at" timestamp (6) with time zone NOT NULL,
	"exit_code" integer NOT NULL,
	"stage" text NOT NULL,
	"status" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "provisioner_timings" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"job_id" uuid NOT NULL,
	"started_at" timestamp (6) with time zone NOT NULL,
	"ended_at" timestamp (6) with time zone NOT NULL,
	"stage" text NOT NULL,
	"source" text NOT NULL,
	"action" text NOT NULL,
	"resource" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "workspace_agents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"resource_id" uuid NOT NULL,
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"name" text NOT NULL,
	"display_order" integer DEFAULT 0 NOT NULL,
	"architecture" text NOT NULL,
	"operating_system" text NOT NULL,
	"directory" text DEFAULT '' NOT NULL,
	"environment_variables" jsonb,
	"version" text DEFAULT '' NOT NULL,
	"api_version" text DEFAULT '' NOT NULL,
	"connection_timeout_seconds" integer DEFAULT 120 NOT NULL,
	"troubleshooting_url" text DEFAULT '' NOT NULL,
	"lifecycle" text DEFAULT 'created' NOT NULL,
	"first_connected_at" timestamp (6) with time zone,
	"last_connected_at" timestamp (6) with time zone,
	"disconnected_at" timestamp (6) with time zone,
	"started_at" timestamp (6) with time zone,
	"ready_at" timestamp (6) with time zone,
	"logs_length" integer DEFAULT 0 NOT NULL,
	"display_apps" jsonb NOT NULL,
	"apps" jsonb NOT NULL,
	"scripts" jsonb NOT NULL,
	"log_sources" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "workspace_resources" (
	"id" uuid PRIMARY KEY NOT NULL,
	"job_id" uuid NOT NULL,
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"transition" text NOT NULL,
	"type" text NOT NULL,
	"name" text NOT NULL,
	"hide" boolean DEFAULT false NOT NULL,
	"icon" text DEFAULT '' NOT NULL,
	"daily_cost" integer DEFAULT 0 NOT NULL,
	"metadata" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "template_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"template_id" uuid NOT NULL,
	"name" text NOT NULL,
	"file_id" uuid NOT NULL,
	"import_status" text NOT NULL,
	"import_error" text DEFAULT '' NOT NULL,
	"parameters" jsonb NOT NULL,
	"presets" jsonb NOT NULL,
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "templates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"display_name" text DEFAULT '' NOT NULL,
	"icon" text DEFAULT '' NOT NULL,
	"behaviour" text NOT NULL,
	"allow_user_cancel_workspace_jobs" boolean NOT NULL,
	"allow_user_autostop" boolean DEFAULT true NOT NULL,
	"default_ttl_ms" bigint,
	"tags" jsonb NOT NULL,
	"active_version_id" uuid NOT NULL,
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "workspace_build_parameters" (
	"workspace_build_id" uuid NOT NULL,
	"name" text NOT NULL,
	"value" text NOT NULL,
	CONSTRAINT "workspace_build_parameters_workspace_build_id_name_pk" PRIMARY KEY("workspace_build_id","name")
);
--> statement-breakpoint
CREATE TABLE "workspace_builds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"template_version_id" uuid NOT NULL,
	"template_version_preset_id" uuid,
	"build_number" integer NOT NULL,
	"transition" text NOT NULL,
	"initiator_id" uuid NOT NULL,
	"job_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"log_level" text,
	"deadline" timestamp (6) with time zone,
	"max_deadline" timestamp (6) with time zone,
	"daily_cost" integer DEFAULT 0 NOT NULL,
	"has_ai_task" boolean,
	"state" "bytea" DEFAULT ''::bytea NOT NULL
);
--> statement-breakpoint
CREATE TABLE "workspaces" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"template_id" uuid NOT NULL,
	"name" text NOT NULL,
	"ttl_ms" bigint,
	"deleted" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "provisioner_daemons" ADD CONSTRAINT "provisioner_daemons_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provisioner_job_logs" ADD CONSTRAINT "provisioner_job_logs_job_id_provisioner_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."provisioner_jobs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provisioner_jobs" ADD CONSTRAINT "provisioner_jobs_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provisioner_jobs" ADD CONSTRAINT "provisioner_jobs_initiator_id_users_id_fk" FOREIGN KEY ("initiator_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agent_script_timings" ADD CONSTRAINT "agent_script_timings_workspace_agent_id_workspace_agents_id_fk" FOREIGN KEY ("workspace_agent_id") REFERENCES "public"."workspace_agents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provisioner_timings" ADD CONSTRAINT "provisioner_timings_job_id_provisioner_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."provisioner_jobs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workspace_agents" ADD CONSTRAINT "workspace_agents_resource_id_workspace_resources_id_fk" FOREIGN KEY ("resource_id") REFERENCES "public"."workspace_resources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workspace_resources" ADD CONSTRAINT "workspace_resources_job_id_provisioner_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."provisioner_jobs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_versions" ADD CONSTRAINT "template_versions_template_id_templates_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."templates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "templates" ADD CONSTRAINT "templates_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workspace_build_parameters" ADD CONSTRAINT "workspace_build_parameters_workspace_build_id_workspace_builds_id_fk" FOREIGN KEY ("workspace_build_id") REFERENCES "public"."workspace_builds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workspace_builds" ADD CONSTRAINT "workspace_builds_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workspace_builds" ADD CONSTRAINT "workspace_builds_template_version_id_template_versions_id_fk" FOREIGN KEY ("template_version_id") REFERENCES "public"."template_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workspace_builds" ADD CONSTRAINT "workspace_builds_initiator_id_users_id_fk" FOREIGN KEY ("initiator_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workspace_builds" ADD CONSTRAINT "workspace_builds_job_id_provisioner_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."provisioner_jobs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workspaces" ADD CONSTRAINT "workspaces_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workspaces" ADD CONSTRAINT "workspaces_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workspaces" ADD CONSTRAINT "workspaces_template_id_templates_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."templates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "provisioner_job_logs_job" ON "provisioner_job_logs" USING btree ("job_id","id");--> statement-breakpoint
CREATE INDEX "provisioner_jobs_pending" ON "provisioner_jobs" USING btree ("created_at") WHERE "provisioner_jobs"."completed_at" is null and "provisioner_jobs"."started_at" is null and "provisioner_jobs"."canceled_at" is null;--> statement-breakpoint
CREATE INDEX "provisioner_jobs_running" ON "provisioner_jobs" USING btree ("lease_until") WHERE "provisioner_jobs"."completed_at" is null and "provisioner_jobs"."started_at" is not null;--> statement-breakpoint
CREATE INDEX "api_keys_user" ON "api_keys" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "users_username" ON "users" USING btree (lower("username"));--> statement-breakpoint
CREATE INDEX "agent_script_timings_agent" ON "agent_script_timings" USING btree ("workspace_agent_id");--> statement-breakpoint
CREATE INDEX "provisioner_timings_job" ON "provisioner_timings" USING btree ("job_id");--> statement-breakpoint
CREATE INDEX "workspace_agents_resource" ON "workspace_agents" USING btree ("resource_id");--> statement-breakpoint
CREATE INDEX "workspace_resources_job" ON "workspace_resources" USING btree ("job_id");--> statement-breakpoint
CREATE INDEX "template_versions_template" ON "template_versions" USING btree ("template_id");--> statement-breakpoint
CREATE UNIQUE INDEX "workspace_builds_number" ON "workspace_builds" USING btree ("workspace_id","build_number");--> statement-breakpoint
CREATE UNIQUE INDEX "workspace_builds_job" ON "workspace_builds" USING btree ("job_id");--> statement-breakpoint
CREATE INDEX "workspace_builds_created" ON "workspace_builds" USING btree ("workspace_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "workspaces_owner_name" ON "workspaces" USING btree ("owner_id",lower("name")) WHERE not "workspaces"."deleted";
