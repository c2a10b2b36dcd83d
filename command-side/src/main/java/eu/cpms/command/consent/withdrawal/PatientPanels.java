package eu.cpms.command.consent.withdrawal;

import eu.cpms.api.panel.PanelId;
import eu.cpms.api.patient.PatientId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which panels a patient has, and whether the consent for care was withdrawn. */
@Component
class PatientPanels {

  private final JdbcClient jdbc;

  PatientPanels(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(PatientId patient, PanelId panel) {
    jdbc.sql(
            "INSERT INTO patient_panel (panel_id, patient_id) VALUES (?, ?) ON CONFLICT DO NOTHING")
        .params(panel.value(), patient.value())
        .update();
  }

  List<PanelId> of(PatientId patient) {
    return jdbc
        .sql("SELECT panel_id FROM patient_panel WHERE patient_id = ? ORDER BY panel_id")
        .param(patient.value())
        .query(String.class)
        .list()
        .stream()
        .map(PanelId::new)
        .toList();
  }

  void rememberWithdrawal(PatientId patient) {
    jdbc.sql("INSERT INTO care_withdrawn (patient_id) VALUES (?) ON CONFLICT DO NOTHING")
        .param(patient.value())
        .update();
  }

  void forgetWithdrawal(PatientId patient) {
    jdbc.sql("DELETE FROM care_withdrawn WHERE patient_id = ?").param(patient.value()).update();
  }

  boolean isWithdrawn(PatientId patient) {
    return jdbc.sql("SELECT EXISTS (SELECT 1 FROM care_withdrawn WHERE patient_id = ?)")
        .param(patient.value())
        .query(Boolean.class)
        .single();
  }
}
