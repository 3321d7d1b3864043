import type { Field } from './words.ts'

/**
 * How the columns of registration sheets are called, in English, French, Spanish, Arabic, Ukrainian and Russian.
 * Written as `plainWords` leaves them: small letters, no accents, one space. Our own list, from how people speak.
 */
export const headerWords: Partial<Record<Field, string>> = {
  'household-id': `household id|household|household number|household no|household code|household ref|hh id|hh no|hh number|hhid
    |family id|family number|family no|family code|id fam|fam id|id family|id household|registration group|group id|case id|case no|case number
    |id menage|numero menage|numero de menage|numero du menage|code menage|menage|identifiant menage|identifiant du menage|numero de dossier
    |id hogar|hogar|numero de hogar|codigo de hogar|codigo hogar|id familia|numero de familia|codigo familia
    |رقم الاسره|رقم العائله|رقم الملف|رمز الاسره|номер родини|код родини|id родини|номер сімї|номер семьи|код семьи|id семьи`,
  'person-id': `person id|person number|person no|individual id|individual number|individual no|member id|member number|member no
    |beneficiary id|index|index id|index no|id|person index|id individu|numero individu|numero d individu|identifiant individu|identifiant
    |id persona|numero de persona|رقم الفرد|الرقم التسلسلي|номер особи|номер человека|id особи`,
  'full-name': `full name|complete name|name|name of person|person name|individual name|member name|beneficiary name|names|full names
    |nom complet|nom et prenom|nom et prenoms|noms et prenoms|nom prenom|nombre completo|nombre y apellido|nombre y apellidos|nombres y apellidos
    |الاسم الكامل|الاسم الثلاثي|الاسم الرباعي|الاسم|піб|повне імя|прізвище імя по батькові|фио|полное имя|фамилия имя отчество`,
  'given-name': `given name|given names|first name|firstname|forename|first names|prenom|prenoms|nombres|primer nombre|nombre de pila
    |الاسم الاول|الاسم الشخصي|імя|имя`,
  'father-name': `father name|fathers name|father s name|name of father|patronymic|patronym|nom du pere|prenom du pere|nombre del padre
    |اسم الاب|по батькові|отчество`,
  'grandfather-name': `grandfather name|grandfathers name|grandfather s name|name of grandfather|nom du grand pere|nombre del abuelo|اسم الجد`,
  'middle-name': `middle name|middle names|middle name s|second given name|deuxieme prenom|segundo nombre|الاسم الاوسط`,
  'family-name': `family name|last name|lastname|surname|surnames|nom de famille|apellido|apellidos|اسم العائله|اللقب|النسبه|прізвище|фамилия`,
  sex: 'sex|gender|sexe|genre|sexo|genero|الجنس|النوع|النوع الاجتماعي|стать|пол',
  'birth-date': `birth date|date of birth|birthdate|dob|bdate|born|birthday|date birth|year of birth|birth year
    |date de naissance|date naissance|ddn|annee de naissance|fecha de nacimiento|fecha nacimiento|ano de nacimiento
    |تاريخ الميلاد|تاريخ الولاده|سنه الميلاد|дата народження|рік народження|дата рождения|год рождения`,
  'birth-date-estimated': `estimated birth date|birth date estimated|estimated date of birth|date of birth estimated|dob estimated
    |is birth date estimated|date de naissance estimee|fecha de nacimiento estimada|تاريخ ميلاد تقديري`,
  age: 'age|age years|age in years|age calculated|years of age|age ans|age en annees|edad|edad en anos|العمر|السن|вік|возраст',
  relation: `relationship|relation|kinship|relationship to head|relation to head|relationship to head of household
    |relation to head of household|relationship to hoh|relation to hoh|relationship with head of household|lien|lien de parente
    |lien avec le chef de menage|lien avec le chef|parente|parentesco|relacion con el jefe de hogar|relacion con el jefe del hogar
    |صله القرابه|القرابه|العلاقه برب الاسره|صله القرابه برب الاسره|родинний звязок|ступінь споріднення|родство|степень родства`,
  'is-head': `head of household|is head|is head of household|household head|hoh|head|chef de menage|chef du menage|jefe de hogar
    |jefe del hogar|رب الاسره|голова родини|голова сімї|глава семьи`,
  nationality: `nationality|citizenship|country of origin|country origin|origin country|country of nationality|family nationality
    |country of citizenship|nationalite|pays d origine|pays origine|nacionalidad|pais de origen|الجنسيه|بلد الاصل|بلد المنشا
    |громадянство|країна походження|гражданство|страна происхождения`,
  language: `language|preferred language|mother tongue|main language|spoken language|first language|language spoken|langue
    |langue maternelle|langue parlee|idioma|lengua|lengua materna|اللغه|اللغه الام|мова|рідна мова|язык|родной язык`,
  phone: `phone|phone number|phone no|telephone|telephone number|mobile|mobile number|mobile phone|mobile no|tel|tel no|phone 1
    |phone number 1|phone no 1|contact number|contact phone|numero de telephone|numero telephone|telefono|numero de telefono|celular
    |رقم الهاتف|الهاتف|رقم الجوال|هاتف|رقم الموبايل|телефон|номер телефону|номер телефона`,
  'second-phone': `second phone|other phone|alternative phone|alternative phone number|phone no alternative|phone number alternative
    |alternate phone|phone 2|phone number 2|phone no 2|autre telephone|deuxieme telephone|telefono 2|otro telefono|هاتف اخر|другий телефон|второй телефон`,
  email:
    'email|e mail|email address|mail|courriel|adresse email|correo|correo electronico|البريد الالكتروني|електронна пошта|электронная почта',
  'marital-status': `marital status|civil status|marriage status|etat civil|situation matrimoniale|statut matrimonial|estado civil
    |الحاله الاجتماعيه|الحاله الزوجيه|الحاله المدنيه|сімейний стан|семейное положение`,
  'arrival-date': `arrival date|date of arrival|arrived on|registration date|date of registration|first registration date
    |first household registration date|first individual registration date|date d arrivee|date arrivee|date d enregistrement
    |date enregistrement|fecha de llegada|fecha de registro|تاريخ الوصول|تاريخ التسجيل|дата прибуття|дата реєстрації|дата прибытия|дата регистрации`,
  'area-code': `p code|pcode|admin 1|admin 2|admin 3|admin 4|adm 1|adm 2|adm 3|adm 4|admin level 1|admin level 2|admin level 3|admin level 4
    |admin 1 code|admin 2 code|admin 3 code|admin 4 code|admin 1 pcode|admin 2 pcode|admin 3 pcode|area code|admin area|admin area code|place code`,
  'area-name': `district|village|province|region|camp|settlement|site|governorate|commune|departement|ville|quartier|distrito|municipio
    |provincia|departamento|aldea|barrio|المحافظه|القريه|المخيم|المديريه|الحي|область|район|село|місто|город`,
  address: 'address|current address|home address|adresse|adresse actuelle|direccion|domicilio|العنوان|адреса|адрес',
  needs: `specific needs|special needs|specific need|vulnerability|vulnerabilities|disability|disabilities|observed disability
    |besoins specifiques|vulnerabilite|handicap|necesidades especificas|vulnerabilidad|discapacidad|الاحتياجات الخاصه|الاعاقه
    |особливі потреби|інвалідність|особые потребности|инвалидность`,
  pregnant: 'pregnant|is pregnant|pregnancy|enceinte|grossesse|embarazada|حامل|вагітна|беременна',
  consent: `consent|consent given|do you consent|informed consent|consentement|consentement eclaire|consentimiento|الموافقه
    |الموافقه المستنيره|згода|согласие`,
  role: 'role|role in household|collector role',
  collector: 'primary collector|primary collector id|collector|collector id|main collector',
  'other-collector':
    'alternate collector|alternate collector id|alternative collector|second collector|other collector',
  unaccompanied: `unaccompanied|unaccompanied child|unaccompanied minor|uasc|is unaccompanied|unaccompanied or separated child
    |non accompagne|enfant non accompagne|mineur non accompagne|no acompanado|menor no acompanado|غير مصحوب|без супроводу|без сопровождения`,
  'household-size': `household size|size|family size|size of household|size of family|number of members|number of household members
    |taille du menage|taille menage|taille de la famille|tamano del hogar|tamano hogar|tamano de la familia|numero de miembros
    |عدد افراد الاسره|حجم الاسره|розмір родини|кількість членів родини|размер семьи`,
  notes:
    'notes|note|remarks|remark|comments|comment|observations|remarques|commentaires|observaciones|comentarios|ملاحظات|примітки|примітка|примечания',
}

/** Papers that a person may hold: how their columns are called. The key is the group that joins number, kind and issuer. */
export const documentWords: Record<string, string> = {
  passport: 'national passport|passport|travel document|passeport|pasaporte|جواز السفر|جواز سفر|паспорт',
  'national-id': `national id|n id|national identity|national identity card|national id card|national number|carte nationale|cni
    |carte d identite|cedula|dni|documento de identidad|الرقم الوطني|الهويه|بطاقه الهويه|ід картка|удостоверение личности`,
  'birth-certificate': `birth certificate|acte de naissance|extrait de naissance|certificado de nacimiento|acta de nacimiento
    |شهاده الميلاد|свідоцтво про народження|свидетельство о рождении`,
  unhcr: 'unhcr id|unhcr individual|unhcr individual id|progres id|progres individual id|unhcr|hcr|acnur|المفوضيه|увкб',
  'asylum-card': `asylum seeker card|asylum card|asylum certificate|refugee card|refugee certificate|carte de refugie|attestation de demandeur d asile
    |tarjeta de refugiado|بطاقه اللجوء|довідка про звернення`,
  'tax-number': 'tax id|tax number|tax identification|tin|numero fiscal|nif|рнокпп|іпн|инн',
  'driving-licence':
    'drivers license|driver s license|drivers licence|driving licence|driving license|permis de conduire|licencia de conducir|رخصه القياده|водійське посвідчення',
  'voter-card':
    'electoral card|voter card|voter id|carte d electeur|credencial de elector|tarjeta electoral|بطاقه الناخب',
  scope: 'scope id|wfp scope id|wfp id',
  other: 'other id|other document|autre document|otro documento',
  document:
    'id|id document|identity document|identification document|document|id card|identification|piece d identite|documento|وثيقه|документ',
}

/** What follows or precedes the name of a paper in a header, and what the column then holds. */
export const documentParts: Record<'id-number' | 'id-kind' | 'id-issuer' | 'ignore', string> = {
  'id-number': 'no|number|num|nr|numero|n|id no|id number|رقم|номер',
  'id-kind': 'type|kind|type of|tipo|نوع|тип|вид',
  'id-issuer':
    'issuer|issuing country|issuing country of|issuing entity of|issuing entity|issued by|country of issue|pays de delivrance|pais emisor|جهه الاصدار|ким видано|кем выдан',
  ignore: 'photo|image|picture|scan|expiry date|photo of|صوره|фото',
}

/** Kinds of difficulty that a column may ask about, as the Washington Group divides them. */
export const difficultyWords: Record<string, string> = {
  seeing: 'seeing|sight|vision|visual',
  hearing: 'hearing|auditory',
  walking: 'walking|physical|mobility|movement',
  remembering: 'memory|remembering|cognition|mental|intellectual',
  'self-care': 'selfcare|self care|self',
  communicating: 'comms|communication|communicating|speech|speaking',
}

/** Words that only say on which level a column stands; a header means the same without them. */
export const levelWords = new Set(
  'individual individuals person persons member members household hh beneficiary beneficiaries family applicant pa menage individu famille hogar persona'.split(
    ' ',
  ),
)
