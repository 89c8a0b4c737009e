{{- define "beffroi.name" -}}
{{- printf "%s-%s" .Release.Name .Chart.Name | trunc 63 | trimSuffix "-" -}}
{{- end }}

{{- define "beffroi.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "beffroi.labels" -}}
{{ include "beffroi.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end }}

{{- define "beffroi.serviceAccount" -}}
{{- if .Values.serviceAccount.create -}}
{{ default (include "beffroi.name" .) .Values.serviceAccount.name }}
{{- else -}}
{{ default "default" .Values.serviceAccount.name }}
{{- end -}}
{{- end }}

{{- define "beffroi.vaultClaim" -}}
{{ default (printf "%s-vault" (include "beffroi.name" .)) .Values.vault.existingClaim }}
{{- end }}
