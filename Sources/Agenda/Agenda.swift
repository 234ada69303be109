// Agenda
let holidayBytes = PackageResources.feestdagen_nl_ics
