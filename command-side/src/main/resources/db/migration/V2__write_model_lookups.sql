-- The last number that panels got in each year.
CREATE TABLE panel_number (
  year INTEGER PRIMARY KEY,
  last INTEGER NOT NULL
);

-- Which files and drop boxes a panel has: written in the transaction of their events.
CREATE TABLE panel_file (
  file_id  VARCHAR(64) PRIMARY KEY,
  panel_id VARCHAR(64) NOT NULL
);
CREATE INDEX panel_file_panel ON panel_file (panel_id);

CREATE TABLE panel_drop_box (
  drop_box_id VARCHAR(64) PRIMARY KEY,
  panel_id    VARCHAR(64) NOT NULL,
  expires_at  TIMESTAMPTZ NOT NULL
);
CREATE INDEX panel_drop_box_panel ON panel_drop_box (panel_id);

-- What the process manager that reacts to withdrawn consents remembers.
CREATE TABLE patient_panel (
  panel_id   VARCHAR(64) PRIMARY KEY,
  patient_id VARCHAR(64) NOT NULL
);
CREATE INDEX patient_panel_patient ON patient_panel (patient_id);

CREATE TABLE care_withdrawn (
  patient_id VARCHAR(64) PRIMARY KEY
);
