# METADATA
# scope: subpackages
# title: Diligent fieldwork
# custom:
#   system: {order: 2, zh: 勤调研, en: Diligent fieldwork}
package ninefold.fieldwork
