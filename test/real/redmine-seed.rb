# frozen_string_literal: true

# Run by `rails runner`: builds the site if its database is empty, then writes issues into it.
# The environment names two files: SEED_IN (JSON: {"projects": [...], "issues": [...]}) and SEED_OUT (JSON: {"apiKey", "ids"}).
require 'json'

ActiveRecord::Migration.verbose = false

def build_site
  ActiveRecord::Base.connection.migration_context.migrate
  ActiveRecord::Base.connection.schema_cache.clear!
  ActiveRecord::Base.descendants.each(&:reset_column_information)
  Redmine::DefaultData::Loader.load('en')
  Setting.rest_api_enabled = '1'
  Setting.login_required = '0'
  Setting.text_formatting = 'textile'
  Setting.cross_project_subtasks = 'system'
  Setting.cross_project_issue_relations = '1'
  Setting.parent_issue_priority = 'independent'
  Setting.parent_issue_dates = 'independent'
  Setting.parent_issue_done_ratio = 'independent'
  Setting.notified_events = []
  [['Business Value', 'text'], ['OKR', 'string'], ['Story Points', 'float'], ['Team', 'string']].each { |name, format| custom_field(name, format) }
end

def custom_field(name, format, values = nil)
  field = IssueCustomField.find_by(name: name)
  field ||= IssueCustomField.create!(name: name, field_format: format, is_for_all: true, trackers: Tracker.all.to_a,
                                     multiple: !values.nil?, possible_values: values || [])
  field.update!(possible_values: (field.possible_values + values).uniq) if values && (values - field.possible_values).any?
  field
end

def person(login, first, last)
  user = User.find_by_login(login)
  return user if user

  user = User.new(firstname: first, lastname: last, mail: "#{login}@example.org", mail_notification: 'none', language: 'en')
  user.login = login
  user.password = user.password_confirmation = SecureRandom.hex(16)
  user.save!
  user
end

# The user whose key the tests use: sees every project but the private ones.
def reader
  person('reader', 'Reader', 'Tester')
end

def project(identifier, options = {})
  found = Project.find_by(identifier: identifier)
  return found if found

  made = Project.new(name: options['name'] || identifier.capitalize, is_public: !options['private'], trackers: Tracker.all.to_a,
                     enabled_module_names: ['issue_tracking', 'time_tracking'])
  made.identifier = identifier
  made.save!
  made.set_parent!(project(options['parent'])) if options['parent']
  Member.create!(project: made, principal: reader, roles: [Role.find_by!(name: 'Reporter')]) unless options['private']
  made
end

def tracker(name)
  Tracker.find_by(name: name) || Tracker.create!(name: name, default_status: IssueStatus.find_by!(name: 'New')).tap do |made|
    Project.all.each { |p| p.trackers << made }
    IssueCustomField.all.each { |f| f.trackers << made }
  end
end

def status(name, closed)
  IssueStatus.find_by(name: name) || IssueStatus.create!(name: name, is_closed: closed)
end

def custom_values(fields)
  fields.to_h do |name, value|
    field = value.is_a?(Array) ? custom_field(name, 'list', value) : custom_field(name, 'string')
    [field.id, value]
  end
end

def write_issue(row, ids)
  at = row['createdAt'] ? Time.iso8601(row['createdAt']) : Time.now
  home = project(row['project'] || 'shop')
  issue = Issue.new
  issue.project = home
  issue.tracker = tracker(row['type'] || 'Feature')
  issue.author = row['author'] ? person(row['author'], row['author'].capitalize, 'Tester') : User.active.where(admin: true).first
  issue.subject = row['title']
  issue.description = row['body']
  issue.status = status(row['status'] || (row['closedAt'] ? 'Closed' : 'New'), !row['closedAt'].nil?)
  issue.priority = IssuePriority.find_by!(name: row['priority'] || 'Normal')
  issue.category = home.issue_categories.find_or_create_by!(name: row['category']) if row['category']
  issue.fixed_version = home.versions.find_by(name: row['version']) || home.versions.create!(name: row['version'], due_date: row['versionDue']) if row['version']
  issue.estimated_hours = row['hours']
  issue.is_private = row['private'] == true
  issue.parent_issue_id = ids.fetch(row['parent']) if row['parent']
  issue.custom_field_values = custom_values(row['fields'] || {})
  issue.notify = false
  issue.save!(validate: false)
  times = { created_on: at, updated_on: row['updatedAt'] ? Time.iso8601(row['updatedAt']) : at, closed_on: row['closedAt'] && Time.iso8601(row['closedAt']) }
  [issue, times]
end

def write_relation(from, to, kind)
  relation = IssueRelation.new(relation_type: kind)
  relation.issue_from = Issue.find(from)
  relation.issue_to = Issue.find(to)
  relation.save!(validate: false)
end

build_site unless ActiveRecord::Base.connection.table_exists?('issues')
input = JSON.parse(File.read(ENV.fetch('SEED_IN')))
ids = {}
ActiveRecord::Base.transaction do
  (input['projects'] || []).each { |row| project(row['identifier'], row) }
  times = (input['issues'] || []).map do |row|
    issue, at = write_issue(row, ids)
    ids[row['key']] = issue.id
    [issue.id, at]
  end
  input['issues']&.each { |row| (row['links'] || []).each { |link| write_relation(ids.fetch(row['key']), ids.fetch(link['to']), link['kind']) } }
  # Writing children and relations touches what was written before: the given times come last.
  times.each { |id, at| Issue.where(id: id).update_all(at) }
end
File.write(ENV.fetch('SEED_OUT'), JSON.generate('apiKey' => reader.api_key, 'ids' => ids))
