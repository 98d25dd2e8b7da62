/// A model that has something of every kind of element, each with all that it may carry.
enum RichModel {
  static let text = """
    <?xml version="1.0" encoding="UTF-8"?>
    <d:definitions xmlns:d="https://www.omg.org/spec/DMN/20230324/MODEL/"
      xmlns:dmndi="https://www.omg.org/spec/DMN/20230324/DMNDI/"
      xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/"
      xmlns:di="http://www.omg.org/spec/DMN/20180521/DI/"
      xmlns:t="http://example.org/tool" xmlns:base="http://example.org/base"
      xmlns="http://example.org/own" id="defs" label="l" name="关税 &amp; 费用"
      namespace="http://example.org/m" exporter="x" exporterVersion="1" t:logo="&lt;&#10;&#9;&quot;">
      <d:description>first
    second</d:description>
      <d:extensionElements>
        <t:note t:kind="a" plain="b">text <t:b>bold</t:b> tail</t:note>
        <t:deep><t:inner><bare xmlns="">x</bare></t:inner></t:deep>
        <other xmlns="http://example.org/other"><inner/></other>
      </d:extensionElements>
    \(types)\(graph)\(boxes)\(table)\(surroundings)\(drawing)
    </d:definitions>
    """

  private static let types = """
      <d:import name="base" namespace="http://example.org/base" locationURI="base.dmn"
        importType="https://www.omg.org/spec/DMN/20230324/MODEL/"/>
      <d:itemDefinition name="tGrade" id="t1">
        <d:typeRef>string</d:typeRef>
        <d:allowedValues id="av"><d:text>"A","B"</d:text></d:allowedValues>
        <d:typeConstraint><d:text>string length(?) = 1</d:text></d:typeConstraint>
      </d:itemDefinition>
      <d:itemDefinition name="tFirm" isCollection="true">
        <d:itemComponent name="name"><d:typeRef>string</d:typeRef></d:itemComponent>
        <d:itemComponent name="place">
          <d:itemComponent name="city"><d:typeRef>tGrade</d:typeRef></d:itemComponent>
        </d:itemComponent>
      </d:itemDefinition>
      <d:itemDefinition name="tRate">
        <d:functionItem outputTypeRef="number">
          <d:parameters name="n" typeRef="number"/>
        </d:functionItem>
      </d:itemDefinition>
    """

  private static let graph = """
      <d:inputData name="Firm" id="i1"><d:variable name="Firm" typeRef="tFirm"/></d:inputData>
      <d:businessKnowledgeModel name="Rate" id="k1">
        <d:variable name="Rate" typeRef="tRate"/>
        <d:encapsulatedLogic kind="FEEL" id="fl">
          <d:formalParameter name="n" typeRef="number"/>
          <d:literalExpression><d:text>n * 2</d:text></d:literalExpression>
        </d:encapsulatedLogic>
        <d:authorityRequirement id="ar1"><d:requiredAuthority href="#s1"/></d:authorityRequirement>
      </d:businessKnowledgeModel>
      <d:knowledgeSource name="Law" id="s1" locationURI="http://example.org/law">
        <d:authorityRequirement><d:requiredInput href="#i1"/></d:authorityRequirement>
        <d:type>law</d:type>
        <d:owner href="#o1"/>
      </d:knowledgeSource>
      <d:decisionService name="Service" id="v1">
        <d:variable name="Service"/>
        <d:outputDecision href="#d1"/>
        <d:encapsulatedDecision href="#d2"/>
        <d:inputDecision href="http://example.org/base#b1"/>
        <d:inputData href="#i1"/>
      </d:decisionService>
      <d:decision name="Fee" id="d1">
        <d:question>how much?</d:question>
        <d:allowedAnswers>a number</d:allowedAnswers>
        <d:variable name="Fee" typeRef="number" id="var1"/>
        <d:informationRequirement id="ir1"><d:requiredDecision href="#d2"/></d:informationRequirement>
        <d:informationRequirement><d:requiredInput href="#i1"/></d:informationRequirement>
        <d:knowledgeRequirement id="kr1"><d:requiredKnowledge href="#k1"/></d:knowledgeRequirement>
        <d:authorityRequirement><d:requiredDecision href="#d2"/></d:authorityRequirement>
        <d:supportedObjective href="#p1"/>
        <d:impactedPerformanceIndicator href="#p1"/>
        <d:decisionMaker href="#o1"/>
        <d:decisionOwner href="#o1"/>
        <d:usingProcess href="http://example.org/p#1"/>
        <d:usingTask href="http://example.org/p#2"/>
        <d:invocation typeRef="number">
          <d:literalExpression><d:text>Rate</d:text></d:literalExpression>
          <d:binding>
            <d:parameter name="n"/>
            <d:literalExpression expressionLanguage="http://example.org/l"><d:text>
              if a &lt; b then "x" else "]]&gt;"&#13;</d:text></d:literalExpression>
          </d:binding>
          <d:binding><d:parameter name="empty"/></d:binding>
        </d:invocation>
      </d:decision>
    """

  private static let boxes = """
      <d:decision name="Boxes" id="d3">
        <d:context id="c1" typeRef="Any">
          <d:contextEntry id="ce1">
            <d:variable name="java"/>
            <d:functionDefinition kind="Java"><d:formalParameter name="x"/><d:context/></d:functionDefinition>
          </d:contextEntry>
          <d:contextEntry><d:variable name="relation"/><d:relation>
            <d:column name="a" typeRef="number"/><d:column name="b"/>
            <d:row id="r1"><d:literalExpression><d:text>1</d:text></d:literalExpression><d:list/></d:row>
          </d:relation></d:contextEntry>
          <d:contextEntry><d:variable name="if"/><d:conditional>
            <d:if id="if1"><d:literalExpression><d:text>true</d:text></d:literalExpression></d:if>
            <d:then><d:literalExpression/></d:then>
            <d:else><d:literalExpression><d:text/></d:literalExpression></d:else>
          </d:conditional></d:contextEntry>
          <d:contextEntry><d:variable name="for"/><d:for iteratorVariable="i" typeRef="Any">
            <d:in typeRef="number"><d:literalExpression><d:text>1..3</d:text></d:literalExpression></d:in>
            <d:return><d:literalExpression><d:text>i</d:text></d:literalExpression></d:return>
          </d:for></d:contextEntry>
          <d:contextEntry><d:variable name="some"/><d:some iteratorVariable="i">
            <d:in><d:literalExpression><d:text>[1]</d:text></d:literalExpression></d:in>
            <d:satisfies><d:every iteratorVariable="j">
              <d:in><d:literalExpression><d:text>[1]</d:text></d:literalExpression></d:in>
              <d:satisfies><d:literalExpression><d:text>i = j</d:text></d:literalExpression></d:satisfies>
            </d:every></d:satisfies>
          </d:some></d:contextEntry>
          <d:contextEntry><d:filter>
            <d:in><d:list label="two"><d:literalExpression><d:text>1</d:text></d:literalExpression></d:list></d:in>
            <d:match><d:literalExpression><d:text>item &gt; 1</d:text></d:literalExpression></d:match>
          </d:filter></d:contextEntry>
          <d:contextEntry><d:literalExpression><d:importedValues name="v" namespace="http://example.org/v"
            importType="http://example.org/csv" expressionLanguage="http://example.org/l">
            <d:importedElement>cell</d:importedElement></d:importedValues></d:literalExpression></d:contextEntry>
        </d:context>
      </d:decision>
    """

  private static let table = """
      <d:decision name="Table" id="d2">
        <d:decisionTable id="dt" hitPolicy="COLLECT" aggregation="SUM" preferredOrientation="CrossTable"
          outputLabel="out" typeRef="number">
          <d:input id="in1" label="value">
            <d:inputExpression typeRef="number"><d:text>x</d:text></d:inputExpression>
            <d:inputValues><d:text>[0..100]</d:text></d:inputValues>
          </d:input>
          <d:output id="out1" name="o" typeRef="number">
            <d:outputValues><d:text>1,2</d:text></d:outputValues>
            <d:defaultOutputEntry><d:text>0</d:text></d:defaultOutputEntry>
          </d:output>
          <d:annotation name="why"/><d:annotation/>
          <d:rule id="rule1">
            <d:description>the first</d:description>
            <d:inputEntry id="ie1"><d:text>&lt;18,&gt;=60</d:text></d:inputEntry>
            <d:outputEntry id="oe1"><d:text>5</d:text></d:outputEntry>
            <d:annotationEntry><d:text>young or old</d:text></d:annotationEntry><d:annotationEntry/>
          </d:rule>
        </d:decisionTable>
      </d:decision>
    """

  private static let surroundings = """
      <d:group name="g" id="g1"/>
      <d:textAnnotation id="ta1" textFormat="text/plain"><d:text>remark</d:text></d:textAnnotation>
      <d:association id="as1" associationDirection="One">
        <d:sourceRef href="#d1"/><d:targetRef href="#ta1"/>
      </d:association>
      <d:elementCollection name="all" id="ec1"><d:drgElement href="#d1"/></d:elementCollection>
      <d:performanceIndicator name="speed" id="p1" URI="http://example.org/s">
        <d:impactingDecision href="#d1"/>
      </d:performanceIndicator>
      <d:organizationUnit name="office" id="o1">
        <d:decisionMade href="#d1"/><d:decisionOwned href="#d2"/>
      </d:organizationUnit>
    """

  private static let drawing = """
      <dmndi:DMNDI>
        <dmndi:DMNDiagram id="dg" name="page" resolution="96.5" useAlternativeInputDataShape="true">
          <di:extension><t:widths><t:width>190</t:width></t:widths></di:extension>
          <dmndi:Size width="1485.0" height="1e3"/>
          <dmndi:DMNShape id="sh1" dmnElementRef="d1" isCollapsed="true" t:x="y">
            <dmndi:DMNStyle fontSize="11" labelHorizontalAlignement="center">
              <dmndi:FillColor red="255" green="0" blue="7"/>
            </dmndi:DMNStyle>
            <dc:Bounds x="106.0" y="-331.25" width="154.0" height="61.0"/>
            <dmndi:DMNLabel sharedStyle="st1"><dc:Bounds x="1" y="2" width="3" height="4"/>
              <dmndi:Text>Fee</dmndi:Text></dmndi:DMNLabel>
            <dmndi:DMNDecisionServiceDividerLine>
              <di:waypoint x="1" y="2"/><di:waypoint x="3" y="4"/>
            </dmndi:DMNDecisionServiceDividerLine>
          </dmndi:DMNShape>
          <dmndi:DMNShape dmnElementRef="base:b1" isListedInputData="false"/>
          <dmndi:DMNEdge id="e1" dmnElementRef="ir1" sourceElement="sh1" targetElement="base:sh2">
            <di:waypoint x="0.1" y="0.2"/><di:waypoint x="3" y="4"/><dmndi:DMNLabel/>
          </dmndi:DMNEdge>
        </dmndi:DMNDiagram>
        <dmndi:DMNStyle id="st1" fontFamily="arial" fontBold="false" fontItalic="true"
          fontUnderline="false" fontStrikeThrough="true"/>
      </dmndi:DMNDI>
    """
}
